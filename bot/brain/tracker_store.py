"""Conversations of the brain: in memory, short, few, and gone after silence.

Rasa's in-memory store keeps every conversation until the process dies, and its other stores write the
words of people to a disk. This one has no other place than a dictionary.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

SILENCE = 30 * 60.0
MOST_CONVERSATIONS = 10_000
MOST_EVENTS = 60


class ExpiringTrackerStore(TrackerStore, SerializedTrackerAsText):
    """Keeps at most `most` conversations and forgets each one after `silence` seconds."""

    def __init__(
        self,
        domain: Domain | None,
        event_broker: EventBroker | None = None,
        silence: float = SILENCE,
        most: int = MOST_CONVERSATIONS,
        clock: Callable[[], float] = time.monotonic,
        **kwargs: Any,
    ) -> None:
        """See parent class; an event broker is refused because it would send every message away.

        Args:
            domain: the assistant's domain.
            event_broker: must be None.
            silence: seconds without a message until a conversation is forgotten.
            most: conversations kept; the one silent for longest gives way.
            clock: seconds that never jump.
            kwargs: what else the endpoints file says; nothing is used.

        Raises:
            ValueError: an event broker is configured.
        """
        if event_broker is not None:
            raise ValueError("Signpost has no event broker: remove 'event_broker' from endpoints.yml.")
        super().__init__(domain, None)
        self._silence = silence
        self._most = most
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, DialogueStateTracker]] = OrderedDict()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation as it is now, and let go of the silent ones."""
        while len(tracker.events) > MOST_EVENTS:
            tracker.events.popleft()
        self._kept[tracker.sender_id] = (self._clock(), tracker)
        self._kept.move_to_end(tracker.sender_id)
        self.drop_silent()
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation, or None when it is unknown or was forgotten."""
        self.drop_silent()
        kept = self._kept.get(sender_id)
        return kept[1] if kept else None

    async def keys(self) -> Iterable[str]:
        """The ids of the conversations kept."""
        return list(self._kept)

    def forget(self, sender_id: str) -> None:
        """Forget one conversation at once."""
        self._kept.pop(sender_id, None)

    def drop_silent(self) -> None:
        """Forget every conversation that has been silent for too long; the oldest come first."""
        before = self._clock() - self._silence
        while self._kept:
            sender_id, (last, _) = next(iter(self._kept.items()))
            if last > before:
                break
            del self._kept[sender_id]
