"""Words to tell someone, for a client that has no panel for them."""

import pytest

from bot.content.library import Library
from bot.vocabulary import Audience
from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack


@pytest.mark.parametrize("answer", ["safe_yes", "safe_unsure"])
def test_it_is_offered_after_the_safety_check(stack: Stack, answer: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    assert "tell_someone" in chat.tap(answer).choices


def test_it_is_offered_after_the_safe_word(stack: Stack) -> None:
    assert "tell_someone" in Chat(stack).say("help").choices


@pytest.mark.parametrize("audience", Audience)
def test_it_is_answered_in_words_for_the_age_and_leads_on(
    stack: Stack, library: Library, audience: Audience
) -> None:
    reply = Chat(stack, audience).tap("tell_someone")
    assert reply.words == library.replies["tell_someone"].words(audience).strip()
    assert reply.choices == [
        "topic_how_to_tell_someone",
        "topic_trusted_adults",
        "show_topics",
        "talk_to_someone",
    ]
