"""Conversations in memory: found by a random id, gone after silence, gone on request."""

import asyncio
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.safety.assessment import Assessment
from bot.safety.history import NOTHING_EARLIER, Earlier
from bot.vocabulary import Audience, Severity

SILENCE = 30 * 60.0
MOST_CONVERSATIONS = 20_000
ID_BYTES = 16


@dataclass
class Conversation:
    """What the edge knows of one chat while it lasts. Never written anywhere.

    No message is among it: `earlier` is a risk score with its categories, because fragments of a disclosure
    add up; `offered` are the choices of the last reply by title; `shown` the services of the last help card,
    `named` those that the last answer named; `latest_risk` is what services have to fit, `since_help` how
    many questions came after help was shown; `lesson` is the screen of a lesson that a question has
    interrupted (the id of a choice); `school_shown` is whether the school's own card was shown; `answered`
    are the keys of the last requests with their replies, the newest last, in case a reply was lost.
    """

    id: str
    site: str
    area: str
    audience: Audience
    last_message: float
    speaker: str | None = None
    severity: Severity = Severity.NONE
    messages: int = 0
    earlier: Earlier = NOTHING_EARLIER
    offered: Mapping[str, str] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    latest_risk: Assessment | None = None
    since_help: int | None = None
    lesson: str | None = None
    school_shown: bool = False
    answered: OrderedDict[str, Mapping[str, Any]] = field(default_factory=OrderedDict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def raise_severity(self, severity: Severity) -> None:
        """Note the highest severity reached; it is the one thing that is counted."""
        self.severity = max(self.severity, severity, key=lambda item: item.rank)


class Conversations:
    """All conversations of this process.

    `on_end` is called once for each conversation that ends: by request, by silence, by a full house, at stop.
    """

    def __init__(
        self,
        on_end: Callable[[Conversation], None],
        silence: float = SILENCE,
        most: int = MOST_CONVERSATIONS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start with none.

        Args:
            on_end: told of each conversation as it ends.
            silence: seconds without a message until a conversation ends.
            most: conversations held; then the one silent for longest ends.
            clock: seconds that never jump.
        """
        self._on_end = on_end
        self._silence = silence
        self._most = most
        self._clock = clock
        self._held: OrderedDict[str, Conversation] = OrderedDict()

    def start(self, site: str, area: str, audience: Audience) -> Conversation:
        """Begin a conversation under a fresh random id (128 bits)."""
        conversation = Conversation(secrets.token_urlsafe(ID_BYTES), site, area, audience, self._clock())
        self._held[conversation.id] = conversation
        while len(self._held) > self._most:
            self.end(next(iter(self._held)))
        return conversation

    def find(self, conversation_id: str) -> Conversation | None:
        """The conversation, or None when it never was or has ended; finding it breaks its silence."""
        self.end_silent()
        conversation = self._held.get(conversation_id)
        if conversation:
            conversation.last_message = self._clock()
            self._held.move_to_end(conversation_id)
        return conversation

    def end(self, conversation_id: str) -> Conversation | None:
        """Forget a conversation; it is returned, or None when there was none."""
        conversation = self._held.pop(conversation_id, None)
        if conversation:
            self._on_end(conversation)
        return conversation

    def end_silent(self) -> list[str]:
        """Forget the conversations that have been silent for too long; returns their ids."""
        ended = list(self._silent())
        for conversation_id in ended:
            self.end(conversation_id)
        return ended

    def end_all(self) -> None:
        """Forget everything, at an orderly stop."""
        for conversation_id in list(self._held):
            self.end(conversation_id)

    def __len__(self) -> int:
        """How many conversations there are."""
        return len(self._held)

    def _silent(self) -> Iterator[str]:
        before = self._clock() - self._silence
        for conversation_id, conversation in self._held.items():
            if conversation.last_message > before:
                return
            yield conversation_id
