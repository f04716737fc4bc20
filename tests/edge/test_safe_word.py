"""The safe word, "clear", and typed answers to the safety check."""

import pytest

from bot.content.library import Library
from bot.edge.safe_word import SAFETY_ANSWERS, Command, SafeWordReader
from bot.safety.detector import RiskDetector

ASKED = {"Yes": "safe_yes", "No": "safe_no", "Not sure": "safe_unsure"}


@pytest.fixture(scope="module")
def reader(library: Library) -> SafeWordReader:
    return SafeWordReader(library.safe_words)


@pytest.mark.parametrize(
    "text",
    [
        "help",
        "HELP",
        "Help!",
        " help ",
        "help!!!",
        "“help”",
        "help me",
        "Help me, please.",
        "help\nme",
        "help\tme",
        "SOS",
        "hlep",
        "please   help",
        "🆘 help 🆘",
    ],
)
def test_the_safe_word_is_read_however_it_is_typed(reader: SafeWordReader, text: str) -> None:
    assert reader.command(text) is Command.HELP


@pytest.mark.parametrize("text", ["clear", "Clear.", "delete this chat", "FORGET EVERYTHING"])
def test_a_wish_to_clear_is_read(reader: SafeWordReader, text: str) -> None:
    assert reader.command(text) is Command.CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "can you help my friend",
        "helpful",
        "how do i help",
        "is it clear",
        "clearly",
        "clear skin",
        "",
        "!!!",
        "999",
        "🙂",
    ],
)
def test_a_word_within_a_message_is_no_command(reader: SafeWordReader, text: str) -> None:
    assert reader.command(text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", "safe_yes"),
        ("Yeah", "safe_yes"),
        ("I'm safe", "safe_yes"),
        ("I\u2019m safe", "safe_yes"),
        ("no", "safe_no"),
        ("NO!", "safe_no"),
        ("i dont feel safe", "safe_no"),
        ("I don't feel safe.", "safe_no"),
        ("not sure", "safe_unsure"),
        ("idk", "safe_unsure"),
    ],
)
def test_a_typed_answer_counts_right_after_the_question(
    reader: SafeWordReader, text: str, answer: str
) -> None:
    assert reader.tapped(text, ASKED) == answer


@pytest.mark.parametrize(
    "offered", [{}, {"More subjects": "show_topics", "Talk to a person": "talk_to_someone"}]
)
def test_a_yes_or_no_is_no_answer_when_nothing_was_asked(
    reader: SafeWordReader, offered: dict[str, str]
) -> None:
    assert reader.tapped("no", offered) is None


def test_a_longer_message_is_no_answer(reader: SafeWordReader) -> None:
    assert reader.tapped("no he is in the next room and has a knife", ASKED) is None


@pytest.mark.parametrize("typed", ["More subjects", "more subjects!", "MORE  SUBJECTS"])
def test_a_title_typed_out_is_a_tap(reader: SafeWordReader, typed: str) -> None:
    assert reader.tapped(typed, {"More subjects": "show_topics"}) == "show_topics"


def test_every_listed_word_is_read_as_listed(reader: SafeWordReader, library: Library) -> None:
    for command in Command:
        for word in getattr(library.safe_words, command.value):
            assert reader.command(word) is command, word
    for answer in SAFETY_ANSWERS:
        for word in getattr(library.safe_words, answer):
            assert reader.tapped(word, ASKED) == answer, word


def test_no_word_means_two_things(library: Library) -> None:
    lists = [getattr(library.safe_words, name) for name in ("help", "clear", *SAFETY_ANSWERS)]
    words = [word for words in lists for word in words]
    assert sorted(set(words)) == sorted(words)


def test_no_word_that_clears_a_chat_carries_risk(library: Library, detector: RiskDetector) -> None:
    assert [word for word in library.safe_words.clear if detector.assess(word).escalate] == []
