"""How hard a text is to read, and how hard it may be."""

import pytest

from bot.content.checks import ReadingLevel
from bot.paths import DATA
from bot.vocabulary import Audience


@pytest.fixture(scope="module")
def level() -> ReadingLevel:
    return ReadingLevel.load(DATA)


def test_a_long_sentence_of_long_words_is_harder(level: ReadingLevel) -> None:
    easy = level.grade("You can tell a grown-up. They can help you.")
    hard = level.grade("Appropriate safeguarding interventions necessitate multidisciplinary collaboration.")
    assert easy < 4
    assert hard > 10


def test_syllables_are_counted_by_a_dictionary(level: ReadingLevel) -> None:
    """A hyphenation table takes "body" for one syllable, and so finds every text too easy."""
    assert level.grade("Body body body body.") == level.grade("Paper paper paper paper.")


@pytest.mark.parametrize("word", ["Childline", "police", "Police", "safeguarding", "Report Remove"])
def test_a_word_that_cannot_be_replaced_does_not_count(level: ReadingLevel, word: str) -> None:
    assert level.grade(f"You can talk to {word} now.") == level.grade("You can talk to it now.")


def test_only_the_whole_word_is_free(level: ReadingLevel) -> None:
    assert level.grade("You can talk to policemen now.") > level.grade("You can talk to police now.")


@pytest.mark.parametrize("quoted", ['You can say, "I want to talk."', "You can say, “I want to talk.”"])
def test_quotation_marks_do_not_count(level: ReadingLevel, quoted: str) -> None:
    assert level.grade(quoted) == level.grade("You can say, I want to talk.")


def test_the_hardest_sentence_is_found_across_lines(level: ReadingLevel) -> None:
    words = "You can tell us.\n\nAppropriate organisations\ncollaborate. It is OK."
    assert level.hardest_sentence(words) == "Appropriate organisations collaborate."


def test_what_everybody_is_shown_has_the_limit_of_a_child_of_unknown_age(level: ReadingLevel) -> None:
    assert level.limit(tuple(Audience)) == level.limit((Audience.AGE_11_13,)) == 6


def test_the_limits_rise_with_age(level: ReadingLevel) -> None:
    assert [level.limit((audience,)) for audience in Audience] == [4, 6, 8, 10]


def test_grading_asks_the_network_for_nothing(level: ReadingLevel, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    level.grade("A sentence that was never read before, about an unheard-of floccinaucinihilipilification.")
