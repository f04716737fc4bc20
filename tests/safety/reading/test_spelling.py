import pytest

from bot.safety.reading.spelling import Spelling, one_slip_apart
from bot.safety.reading.vocabulary import Vocabulary


@pytest.fixture
def spelling() -> Spelling:
    vocabulary = Vocabulary({"touched": 9, "forced": 5, "rape": 5, "uncle": 4, "to": 50, "me": 50}, ["raced"])
    return Spelling(vocabulary, lambda word: word == "couched")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("touchd", "touched"),
        ("toucehd", "touched"),
        ("frcd", "forced"),
        ("rpae", "rape"),
        ("forcedto", "forced to"),
    ],
)
def test_one_slip_is_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.mend(typed) == meant


@pytest.mark.parametrize("word", ["touched", "raced", "couched", "banana", "cat", "123"])
def test_a_known_or_distant_word_is_left_alone(spelling: Spelling, word: str) -> None:
    assert spelling.mend(word) is None


@pytest.mark.parametrize(
    ("typed", "known", "near"),
    [
        ("rpae", "rape", True),
        ("rap", "rape", True),
        ("rapee", "rape", True),
        ("cape", "rape", True),
        ("race", "reap", False),
    ],
)
def test_one_slip_is_one_letter_or_one_swap(typed: str, known: str, near: bool) -> None:
    assert one_slip_apart(typed, known) is near
