"""Says whether a reply is the one that was due: the same words and services, once."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, services_of
from bot.safety.assessment import Assessment
from tests.chaos.storm import Exchange

AREA = "england"  # of the demo site
SAFETY_CHECK = {"safe_yes", "safe_no", "safe_unsure"}


@dataclass(frozen=True)
class Judge:
    """Knows what is due from the content and from what each message by itself is taken for."""

    composer: Composer
    risks: Mapping[str, Assessment]

    def complaints(self, conversation: Sequence[Exchange]) -> Iterator[str]:
        """What is wrong in one conversation, without anybody's words."""
        shown: tuple[str, ...] = ()
        before: Assessment | None = None
        for place, exchange in enumerate(conversation):
            risk = self.risks[exchange.text]
            if before is None or before.category is not risk.category:
                shown = ()
            found = self._complaint(exchange, risk, shown)
            if found:
                yield f"message {place}: {found}"
            before, shown = risk, _ids(exchange.replies[0][1].get("messages", []))

    def _complaint(self, exchange: Exchange, risk: Assessment, shown: tuple[str, ...]) -> str | None:
        if {status for status, _ in exchange.replies} != {200}:
            return f"status {[status for status, _ in exchange.replies]}"
        bodies = [body for _, body in exchange.replies]
        if any(body != bodies[0] for body in bodies):
            return "two different replies to one message"
        messages = bodies[0]["messages"]
        if not _is_single(messages):
            return "not exactly one card and one safety check"
        escalation = bodies[0]["escalation"]
        if (escalation["category"], escalation["severity"]) != (risk.category, risk.severity):
            return f"taken for {escalation['category']}, {escalation['severity']}"
        # Opening hours may have changed while the reply was on its way.
        reader = Reader(exchange.audience, AREA, shown)
        times: list[datetime.datetime] = [exchange.sent, exchange.answered]
        if not any(_is_due(messages, self.composer.escalation(risk, reader, now)) for now in times):
            return f"not the words and services that were due: {_ids(messages)}"
        return None


def _is_due(messages: list[Message], due: list[Message]) -> bool:
    """Whether words and services begin it and the safety check ends it; topics to read may stand between."""
    words_and_card, check = due[:2], due[2:]
    return messages[:2] == words_and_card and messages[-len(check) :] == check


def _is_single(messages: list[Any]) -> bool:
    cards = [message for message in messages if message["type"] == "help"]
    choices = [choice["id"] for message in messages for choice in message.get("choices", [])]
    return len(cards) == 1 and sorted(set(choices) & SAFETY_CHECK) == sorted(
        choice for choice in choices if choice in SAFETY_CHECK
    )


def _ids(messages: list[Message]) -> tuple[str, ...]:
    return tuple(card["id"] for card in services_of(messages))
