from collections.abc import Callable

import pytest

from bot.safety.reading import Reading
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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("my fosta dad tuched me", "my foster dad touched me"),
        ("muvver hits me", "mother hits me"),
        ("when dad shouts my brother wets himself", "when dad shouts my brother wets himself"),
        ("a video without her knowing", "a video without her knowing"),
        ("my sister told mum i vaped", "my sister told mum i vaped"),
    ],
)
def test_what_a_word_sounds_like_counts_and_a_real_word_stays(
    read: Callable[[str], Reading], typed: str, meant: str
) -> None:
    assert read(typed).folded == meant


def test_the_mood_of_emoji_goes_to_the_end_so_that_phrases_stay_whole(read: Callable[[str], Reading]) -> None:
    assert read("he \U0001f62d hurt \U0001f62d me").folded == "he hurt me crying"


def test_a_message_of_more_words_tells_its_mood_itself(read: Callable[[str], Reading]) -> None:
    assert read("someone \U0001f62d is \U0001f62d touching me").folded == "someone is touching me"
