"""Trackers and dispatchers made by hand, as rasa-sdk's own tests do it."""

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation_action import ConversationAction


class Conversation:
    """A conversation as Rasa would tell an action about it."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {"audience": None, "area": None}
        self.intent: str | None = None
        self.events: list[dict[str, Any]] = []

    def after(self, *actions: str) -> "Conversation":
        """Note what the bot did before."""
        self.events += [{"event": "action", "name": name} for name in actions]
        return self

    def run(self, action: ConversationAction) -> list[dict[str, Any]]:
        """What the action says, as Rasa's responses with content."""
        intent = {"name": self.intent, "confidence": 1.0}
        latest = {"intent": intent, "intent_ranking": [intent], "text": "", "entities": []}
        tracker = Tracker("c1", self.slots, latest, self.events, False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        assert asyncio.run(action.run(dispatcher, tracker, {})) == []
        return dispatcher.messages


@pytest.fixture
def conversation() -> Conversation:
    """A fresh conversation."""
    return Conversation()


def services(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The service cards among responses."""
    return [card for message in messages for card in (message.get("custom") or {}).get("services", [])]


def offered(messages: list[dict[str, Any]]) -> list[str]:
    """The payloads of the buttons among responses."""
    return [button["payload"] for message in messages for button in message.get("buttons") or []]


def texts(messages: list[dict[str, Any]]) -> list[str]:
    """The texts among responses."""
    return [message["text"] for message in messages if (message.get("text") or "").strip()]
