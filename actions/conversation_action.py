"""The base of every action: composes messages, and shows help when composing fails."""

import datetime
import logging
from abc import ABC, abstractmethod
from functools import cache
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot import signposting
from bot.confirmation import served
from bot.content.library import load_library
from bot.process.quiet_logging import say
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message
from bot.vocabulary import DEFAULT_AREA, DEFAULT_AUDIENCE, Audience

logger = logging.getLogger("signpost.actions")


@cache
def composer() -> Composer:
    """The composer over the content files, read once; the server asks for it before the first person does."""
    library = served(load_library())
    signposting.prepare(library, now())
    return Composer(library)


def reader_of(tracker: Tracker) -> Reader:
    """The reader as the slots describe them."""
    audience = tracker.get_slot("audience")
    return Reader(
        Audience(audience) if audience else DEFAULT_AUDIENCE,
        tracker.get_slot("area") or DEFAULT_AREA,
        tuple(tracker.get_slot("shown") or ()),
    )


def now() -> datetime.datetime:
    """The time as services' hours need it."""
    return datetime.datetime.now(datetime.UTC)


class ConversationAction(ABC):
    """What every action is besides a `rasa_sdk.Action`: it says what `messages` composes.

    It is no `Action` itself because rasa-sdk makes and registers each class that is. Whatever goes wrong, the
    person sees people who can help: an exception would become an empty reply.
    """

    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    @abstractmethod
    def messages(self, tracker: Tracker) -> list[Message]:
        """Compose what to say, from slots and the latest intent."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Say it (see parent class)."""
        try:
            messages = self.messages(tracker)
        except Exception as error:  # noqa: BLE001 - help comes first, whatever broke
            say(
                logger,
                logging.ERROR,
                "%(action)s failed: %(kind)s",
                action=self.name(),
                kind=type(error).__name__,
            )
            messages = composer().standing_with_help(
                "help_added", Reader(DEFAULT_AUDIENCE, DEFAULT_AREA), now()
            )
        for message in messages:
            utter(dispatcher, message)
        return []


def utter(dispatcher: CollectingDispatcher, message: Message) -> None:
    """Hand one message to Rasa in the form that its channels know."""
    if message["type"] == "text":
        dispatcher.utter_message(text=message["text"])
    elif message["type"] == "choices":
        buttons = [{"title": item["title"], "payload": f"/{item['id']}"} for item in message["choices"]]
        dispatcher.utter_message(text=" ", buttons=buttons)
    else:
        dispatcher.utter_message(json_message=dict(message))
