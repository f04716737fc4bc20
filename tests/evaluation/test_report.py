"""What `signpost evaluate` prints and writes."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.content.errors import ContentError
from bot.evaluation import evaluation
from bot.evaluation.evaluation import Report, measure
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MESSAGES, MessageSet, load_messages
from bot.evaluation.tables import tables


@pytest.fixture
def only_keywords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every system is the keyword list: the whole command in two seconds."""
    monkeypatch.setattr(evaluation, "SYSTEMS", dict.fromkeys(evaluation.SYSTEMS, KeywordList.load))


@pytest.fixture(scope="module")
def report(keyword_list: KeywordList, messages: MessageSet) -> Report:
    return Report(
        systems={name: measure(keyword_list, messages) for name in ("signpost", "keyword_list", "nearest")}
    )


def test_the_tables_hold_figures_intervals_and_both_halves(report: Report) -> None:
    printed = tables(report)
    assert "Half 1 is the fair test" in printed
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


def test_no_message_text_is_printed_or_written(only_keywords: None, tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    result = CliRunner().invoke(main, ["evaluate", "--out", str(out)])
    written = out.read_text(encoding="utf-8").casefold() + result.output.casefold()
    whole = load_messages()
    texts = [message.text for group in (whole.risk, whole.benign, whole.forced) for message in group]
    assert [text for text in texts if len(text) > 8 and text.casefold() in written] == []


def test_a_gate_that_is_not_passed_fails_the_command_after_the_figures_are_out(
    only_keywords: None, tmp_path: Path
) -> None:
    out = tmp_path / "figures.json"
    result = CliRunner().invoke(main, ["evaluate", "--out", str(out)])
    assert result.exit_code == 1
    assert "build gate" in result.output
    figures = json.loads(out.read_text(encoding="utf-8"))["systems"]["signpost"]["halves"]
    assert figures["half_1"]["gate"]["passed"] is False
    assert set(figures) == {"half_0", "half_1"}


def test_a_place_that_cannot_be_written_is_told_before_anything_is_measured(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--out", str(tmp_path / "nowhere" / "figures.json")])
    assert result.exit_code == 2
    assert "no folder" in result.output


def test_the_same_set_gives_the_same_figures(keyword_list: KeywordList, messages: MessageSet) -> None:
    first, second = (measure(keyword_list, messages).halves for _ in range(2))
    assert first == second


def test_a_mistake_in_a_message_file_is_told_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(MESSAGES, tmp_path / "messages")
    broken = tmp_path / "messages" / "benign.yml"
    broken.write_text('- {text: "hello", knd: small_talk}\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"benign\.yml:1"):
        load_messages(tmp_path / "messages")
