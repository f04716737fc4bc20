"""A message that carries risk: help in the same reply, and "are you safe right now?"."""

import pytest

from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE, FORCED
from tests.stack import Stack

AUDIENCES = ("8-10", "11-13", "14-17", "adult")
NOT_SAFE = ["no", "No!", "nope", "NO", "nah", "not really", "im not safe"]
SAFE = ["yes", "Yes.", "yeah", "i am safe"]
UNSURE = ["not sure", "idk", "I don't know"]


@pytest.mark.parametrize("sentence", FORCED)
def test_being_forced_brings_services_in_the_same_reply(stack: Stack, sentence: str) -> None:
    reply = Chat(stack).say(sentence)
    assert reply.escalation
    assert reply.escalation["severity"] in {"urgent", "emergency"}
    assert reply.escalation["services"] == reply.services
    assert len(reply.services) >= 2
    assert reply.has_a_way_without_a_call
    assert reply.asks_whether_safe


@pytest.mark.parametrize("sentence", FORCED)
def test_a_child_who_is_forced_is_never_taken_for_an_adult_or_for_the_one_who_did_it(
    stack: Stack, sentence: str
) -> None:
    escalation = Chat(stack).say(sentence).escalation
    assert escalation
    assert escalation["speaker"] in {"self", "unknown"}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_age_band_gets_words_services_and_the_safety_check(stack: Stack, audience: str) -> None:
    reply = Chat(stack, audience).say(DISCLOSURE)
    assert reply.words
    assert len(reply.services) >= 2
    assert reply.has_a_way_without_a_call
    assert reply.asks_whether_safe


def test_tapping_no_brings_999_first(stack: Stack) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    _is_emergency_help(chat.tap("safe_no"))


@pytest.mark.parametrize("typed", NOT_SAFE)
def test_typing_no_brings_999_first(stack: Stack, typed: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    _is_emergency_help(chat.say(typed))


@pytest.mark.parametrize("typed", SAFE)
def test_yes_is_taken_without_another_alarm(stack: Stack, typed: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    reply = chat.say(typed)
    assert reply.escalation is None
    assert "tell_someone" in reply.choices


@pytest.mark.parametrize("typed", UNSURE)
def test_not_sure_brings_help_again(stack: Stack, typed: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    for reply in (chat.say(typed), chat.tap("safe_unsure")):
        assert len(reply.services) >= 2
        assert "999" in reply.words


def test_being_safe_again_can_be_typed_as_it_stands_on_the_button(stack: Stack) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    chat.tap("safe_no")
    assert chat.say("I am safe now").escalation is None


@pytest.mark.parametrize("asked", ["talk_to_someone", "help"])
def test_who_was_not_safe_sees_999_whenever_help_is_asked_for(stack: Stack, asked: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    chat.tap("safe_no")
    reply = chat.say("help") if asked == "help" else chat.tap(asked)
    assert "emergency_999" in reply.service_ids


def _is_emergency_help(reply) -> None:
    assert reply.services[0]["id"] == "emergency_999"
    assert reply.services[0]["emergency"]
    assert len(reply.services) >= 2
    assert reply.escalation["severity"] == "emergency"
    assert "999" in reply.words
