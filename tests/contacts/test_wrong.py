"""Numbers and addresses that are known to be wrong are shown nowhere."""

import re
from pathlib import Path

import pytest
import yaml

from bot.paths import PROJECT
from tests.contacts.finding import HERE, digits
from tests.contacts.test_shown import GUIDES, PAGES, tracked
from tests.edge.pages.conftest import Pages

WRONG = yaml.safe_load((HERE / "wrong.yml").read_text(encoding="utf-8"))
NUMBERS = [each["value"] for each in WRONG["numbers"]]
ADDRESSES = [each["value"] for each in WRONG["addresses"]]
SHOWN_FILES = [*tracked("data/*", "bot/widget/*", "config/*"), *GUIDES]
SHORT = 4  # figures; in a table of measurements so few mean nothing
AMERICAN = re.compile(r"(?<!\d)(?:\+?1[ -])?\(?[2-9]\d\d\)?[ -][2-9]\d\d-\d{4}(?!\d)|\+1[ -]?\d{3}")


def pattern(number: str) -> re.Pattern[str]:
    """The number however it is spaced, also with the country's code."""
    figures = digits(number)
    spaced = r"[\s().-]{0,2}".join(figures)
    if not figures.startswith("0"):
        return re.compile(rf"(?<![\d.,-]){spaced}(?![\d,]|\.\d)")
    abroad = r"[\s().-]{0,2}".join(figures[1:])
    return re.compile(rf"(?<![\d.])(?:{spaced}|(?:\+|00)44[\s().-]{{0,3}}{abroad})(?!\d)")


def holding(found: re.Pattern[str], files: list[Path]) -> list[str]:
    """The files that hold it."""
    texts = {path: path.read_text(encoding="utf-8") for path in files if path.suffix != ".png"}
    return [path.relative_to(PROJECT).as_posix() for path, text in texts.items() if found.search(text)]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_wrong_number_is_in_no_file_that_is_shown(number: str) -> None:
    measured = len(digits(number)) < SHORT
    files = [path for path in SHOWN_FILES if not (measured and path.name.startswith("detection"))]
    assert holding(pattern(number), files) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_wrong_address_is_in_no_file_that_is_shown(address: str) -> None:
    assert holding(re.compile(re.escape(address) + r"(?![\w.])", re.IGNORECASE), SHOWN_FILES) == []


def test_no_american_number_is_in_a_file_that_is_shown() -> None:
    assert holding(AMERICAN, SHOWN_FILES) == []


def test_no_page_shows_a_wrong_number(pages: Pages) -> None:
    for path in [*PAGES, "/widget.js"]:
        text = pages.get(path).text
        assert [number for number in NUMBERS if pattern(number).search(text)] == [], path
        assert [address for address in ADDRESSES if re.search(re.escape(address) + r"(?![\w.])", text)] == []


@pytest.mark.parametrize(
    "written", ["0808 802 9999", "08088029999", "0808-802 9999", "+44 (0)808 802 9999", "+44 808 802 9999"]
)
def test_a_wrong_number_is_found_however_it_is_written(written: str) -> None:
    assert pattern("0808 802 9999").search(f"Call {written}.")
    assert AMERICAN.search("Call 1-800-273-8255")
    assert not pattern("988").search("1988, 0.988 and 988,000")
