"""The safe word brings people up at any moment."""

import pytest

from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack

WORDS = ["help", "HELP!!", "Help", "help me", "sos", "SOS", "hlep", "  help  "]
MOMENTS = {
    "first thing": [],
    "after an answer": ["what is consent"],
    "after something unclear": ["purple dinosaur spoon"],
    "after a disclosure": [DISCLOSURE],
    "after the safety check": [DISCLOSURE, "yes"],
    "after goodbye": ["bye"],
}


@pytest.mark.parametrize("word", WORDS)
def test_every_spelling_of_the_safe_word_brings_people(stack: Stack, word: str) -> None:
    _is_help(Chat(stack).say(word))


@pytest.mark.parametrize("before", MOMENTS.values(), ids=MOMENTS)
def test_the_safe_word_works_at_any_moment(stack: Stack, before: list[str]) -> None:
    chat = Chat(stack)
    for typed in before:
        chat.say(typed)
    _is_help(chat.say("help"))


def _is_help(reply) -> None:
    assert len(reply.services) >= 2
    assert reply.has_a_way_without_a_call
    assert "999" in reply.words
