"""What `signpost statistics` prints keeps the display rules and says how sure the figures are."""

import pytest

from bot.statistics import Released, Week
from bot.statistics.display import shown
from bot.statistics.report import closing, table
from bot.statistics.settings import load_settings
from bot.statistics.words import load_words
from bot.vocabulary import Severity

SETTINGS = load_settings()
WORDS = load_words()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-7, "fewer than 10"),
        (0, "fewer than 10"),
        (9, "fewer than 10"),
        (10, "10 (about +/-6)"),
        (12, "10 (about +/-6)"),
        (13, "15 (about +/-6)"),
        (17, "15 (about +/-6)"),
        (998, "1000 (about +/-6)"),
    ],
)
def test_a_figure_is_rounded_and_carries_its_error(value: int, text: str) -> None:
    assert shown(value, SETTINGS, WORDS) == text


def test_only_fewer_than_ten_and_multiples_of_five_are_ever_shown() -> None:
    figures = {shown(value, SETTINGS, WORDS).split(" (")[0] for value in range(-50, 500)}
    assert figures == {"fewer than 10", *(str(number) for number in range(10, 501, 5))}


def rows() -> list[Released]:
    week = Week(2026, 47)
    return [
        Released(week, "demo", Severity.EMERGENCY, -2),
        Released(week, "demo", Severity.URGENT, 14),
        Released(week, "demo", Severity.SUPPORT, 31),
    ]


def test_the_table_has_a_line_for_each_week_and_site() -> None:
    text = table(rows(), SETTINGS, WORDS)
    assert "Week      Site  Emergency      Urgent           Support\n" in text
    assert "2026-W47  demo  fewer than 10  15 (about +/-6)  30 (about +/-6)\n" in text


def test_the_table_never_holds_an_unrounded_figure() -> None:
    text = table(rows(), SETTINGS, WORDS)
    assert "14" not in text
    assert "31" not in text


def test_the_notes_are_filled_in() -> None:
    text = table(rows(), SETTINGS, WORDS)
    assert "In 95 of 100 figures chance moves the number by 6 or less" in text
    assert "{" not in text


def test_nothing_closed_yet_is_said_in_words() -> None:
    assert table([], SETTINGS, WORDS).startswith("No week is closed yet. A week can be closed 3 days after")


def test_a_close_says_what_it_froze() -> None:
    assert closing([Week(2026, 46), Week(2026, 47)], WORDS) == "Closed and frozen: 2026-W46, 2026-W47."
    assert closing([], WORDS) == "No week is due to be closed."
