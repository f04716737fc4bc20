"""Goodbye, and forgetting a chat by word, by tap and by request."""

import pytest

from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack


@pytest.mark.parametrize("how", ["tap", "say"])
def test_goodbye_offers_to_clear_the_chat(stack: Stack, how: str) -> None:
    chat = Chat(stack)
    reply = chat.tap("goodbye") if how == "tap" else chat.say("bye bye")
    assert "Clear this chat" in reply.words
    assert "clear" in reply.choices


@pytest.mark.parametrize("typed", ["clear", "Clear!", "delete this chat"])
def test_clearing_by_word_ends_the_conversation(stack: Stack, typed: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    reply = chat.say(typed)
    assert reply.body["ended"] is True
    assert "cleared" in reply.words
    _is_gone(chat)


def test_clearing_by_tap_ends_the_conversation(stack: Stack) -> None:
    chat = Chat(stack)
    assert chat.tap("clear").body["ended"] is True
    _is_gone(chat)


def test_deleting_ends_the_conversation_and_can_be_repeated(stack: Stack) -> None:
    chat = Chat(stack)
    for _ in range(2):
        answer = stack.call("DELETE", f"/api/v1/conversations/{chat.id}")
        assert answer.status == 204
        assert answer.body in ("", None)
    _is_gone(chat)


def test_one_conversation_knows_nothing_of_another(stack: Stack) -> None:
    first, second = Chat(stack), Chat(stack)
    first.say(DISCLOSURE)
    assert second.say("no").service_ids == []


def _is_gone(chat: Chat) -> None:
    answer = chat.stack.call("POST", chat.path, {"text": "hello"})
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.body["status"] == 404
    assert "999" in answer.body["detail"]
