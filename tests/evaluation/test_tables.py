"""What `signpost evaluate` prints."""

from datetime import date

from bot.evaluation.message_set import MessageSet
from bot.evaluation.messages import ForcedMessage
from bot.evaluation.report import Report, Training
from bot.evaluation.share_table import short_name
from bot.evaluation.tables import tables


def test_the_tables_hold_figures_intervals_and_both_parts(report: Report) -> None:
    printed = tables(report)
    for title in (
        "Recall by style",
        "False alarms by kind",
        "Conversations",
        "Gate",
        "Perturbation",
        "Speed",
    ):
        assert title in printed
    assert "to 100.0" in printed


def test_the_fair_test_comes_first(report: Report) -> None:
    heads = [line for line in tables(report).splitlines() if "seen %" in line]
    assert heads
    assert all(line.index("unseen %") < line.index(" seen %") for line in heads)


def test_no_message_is_printed(report: Report, messages: MessageSet, forced: list[ForcedMessage]) -> None:
    texts = [*messages.texts(), *(message.text for message in forced)]
    printed = tables(report).casefold()
    assert [text for text in texts if len(text) > 8 and text in printed] == []


def test_a_system_of_another_day_is_marked(report: Report) -> None:
    trained = report.model_copy(deep=True)
    trained.systems["nearest"].training = Training(measured_on=date(2026, 1, 2), examples=345, epochs=6)
    note = "NEAREST was trained on 345 examples in 6 epochs and measured on 2026-01-02."
    assert note in tables(trained)
    assert note not in tables(report)


def test_short_names_tell_systems_apart() -> None:
    assert [short_name(name) for name in ("keyword_list", "nearest_neighbour", "diet")] == [
        "KL",
        "NN",
        "DIET",
    ]
