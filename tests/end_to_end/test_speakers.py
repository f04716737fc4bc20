"""Whom it is about: a friend, what somebody did themselves, a child whom an adult worries about."""

import pytest

from tests.end_to_end.chat import Chat
from tests.stack import Stack

FRIEND = ["my friend is being forced to have sex", "my mate told me her uncle touches her"]
OWN_BEHAVIOUR = ["i touched my little sister and i feel bad", "i sent round a nude of a girl and i regret it"]
ADULT = ["a pupil told me her dad touches her", "my son has been touched by his coach"]
VICTIM = ["someone is sharing my nudes round school", "my ex put my nude in the group chat"]


@pytest.mark.parametrize("typed", FRIEND)
def test_a_worried_friend_is_asked_whether_the_other_is_safe(stack: Stack, typed: str) -> None:
    reply = _escalated(stack, typed, "friend")
    # Where it is not sure who is meant, the question fits everybody.
    asked = ("Is the other person safe right now?", "Is everyone safe right now?")
    assert any(question in reply.words for question in asked)


@pytest.mark.parametrize("typed", OWN_BEHAVIOUR)
def test_worry_about_what_one_did_gets_help_without_blame(stack: Stack, typed: str) -> None:
    reply = _escalated(stack, typed, "own_behaviour")
    assert "Is everyone safe right now?" in reply.words


@pytest.mark.parametrize("typed", ADULT)
def test_an_adult_gets_services_for_adults(stack: Stack, typed: str) -> None:
    reply = _escalated(stack, typed, "adult", audience="adult")
    assert "nspcc_helpline" in reply.service_ids
    assert "Is the child safe right now?" in reply.words


@pytest.mark.parametrize("typed", VICTIM)
def test_the_one_who_was_harmed_is_not_answered_as_the_one_who_did_it(stack: Stack, typed: str) -> None:
    escalation = Chat(stack).say(typed).escalation
    assert escalation
    assert escalation["speaker"] in {"self", "unknown"}


@pytest.mark.parametrize(
    ("way_in", "typed", "speaker"),
    [
        ("about_friend", "my friend is being forced to have sex", "friend"),
        ("about_own_behaviour", "i touched my cousin and i feel bad", "own_behaviour"),
        ("about_adult", "my son has been touched by his coach", "adult"),
    ],
)
def test_each_way_in_leads_to_help_for_whom_it_is_about(
    stack: Stack, way_in: str, typed: str, speaker: str
) -> None:
    chat = Chat(stack)
    chat.tap(way_in)
    reply = chat.say(typed)
    assert reply.escalation
    assert reply.escalation["speaker"] == speaker
    assert len(reply.services) >= 2


def _escalated(stack: Stack, typed: str, speaker: str, audience: str | None = None):
    reply = Chat(stack, audience).say(typed)
    assert reply.escalation
    assert reply.escalation["speaker"] == speaker
    assert len(reply.services) >= 2
    assert reply.has_a_way_without_a_call
    return reply
