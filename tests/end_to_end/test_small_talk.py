"""What is neither a question nor a worry: hello, thanks, rude words, and things that Signpost does not do."""

import pytest

from bot.content.library import Library
from tests.end_to_end.chat import Chat
from tests.stack import Stack

SMALL_TALK = {
    "hello there": "greet",
    "hiya": "greet",
    "thank you": "thanks",
    "thanks a lot": "thanks",
    "you are so stupid": "rude",
    "shut up": "rude",
    "tell me a joke please": "off_limits",
    "do my maths homework": "off_limits",
}


@pytest.mark.parametrize(("typed", "reply"), SMALL_TALK.items())
def test_small_talk_gets_its_standing_reply(stack: Stack, library: Library, typed: str, reply: str) -> None:
    answer = Chat(stack, "14-17").say(typed)
    assert answer.words == library.replies[reply].words("14-17").strip()
    assert "talk_to_someone" in answer.choices
    assert answer.escalation is None


@pytest.mark.parametrize("typed", ["yes", "no", "not sure"])
def test_an_answer_without_a_question_is_small_talk(stack: Stack, typed: str) -> None:
    reply = Chat(stack).say(typed)
    assert reply.service_ids == []
    assert "show_topics" in reply.choices


def test_asking_for_a_person_brings_people(stack: Stack) -> None:
    for reply in (Chat(stack).say("can i talk to a real person"), Chat(stack).tap("talk_to_someone")):
        assert len(reply.services) >= 2
        assert reply.has_a_way_without_a_call
