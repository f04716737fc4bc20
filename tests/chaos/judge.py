"""Says whether a reply is the one that was due: the same words and services, once."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.edge.audience_fit import fitted
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, services_of
from bot.replies.naming import with_names_of_shown
from bot.safety.assessment import LED_BY, Assessment
from bot.safety.screening import Screening
from tests.chaos.storm import Exchange

AREA = "england"  # of the demo site
BESIDE_ANSWER = "help_beside_answer"
SAFETY_CHECK = {"safe_yes", "safe_no", "safe_unsure"}


@dataclass(frozen=True)
class Judge:
    """Knows what is due from the content and from what each message by itself is taken for."""

    composer: Composer
    risks: Mapping[str, Screening]

    def complaints(self, conversation: Sequence[Exchange]) -> Iterator[str]:
        """What is wrong in one conversation, without anybody's words."""
        shown: tuple[str, ...] = ()
        before: Assessment | None = None
        for place, exchange in enumerate(conversation):
            risk = fitted(self.risks[exchange.text], exchange.audience)
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
        if not any(self._is_due(messages, risk, reader, now) for now in times):
            return f"not the words and services that were due: {_ids(messages)}"
        return None

    def _is_due(
        self, messages: list[Message], risk: Assessment, reader: Reader, now: datetime.datetime
    ) -> bool:
        """Whether words and services begin it and the safety check ends it; more to read may stand between.

        Where it is not sure what a message is about, the brain may answer its question first.
        """
        return any(self._is_said(messages, each, reader, now) for each in (risk, *self._led(risk, reader)))

    def _led(self, risk: Assessment, reader: Reader) -> Iterator[Assessment]:
        """The risk with each lead that the topic, which the brain alone knows, may have brought."""
        for name, lead in self.composer.library.leads.items():
            if any(lead.is_about(each, risk.category, risk.speaker, reader.audience) for each in lead.topics):
                yield replace(risk, explanation=(*risk.explanation, LED_BY + name))

    def _is_said(
        self, messages: list[Message], risk: Assessment, reader: Reader, now: datetime.datetime
    ) -> bool:
        due = with_names_of_shown(self.composer.escalation(risk, reader, now), self.composer.library.services)
        card = self.composer.help(reader, now, risk)
        if card not in messages:
            return False
        said, said_due = messages[: messages.index(card)], due[: due.index(card)]
        beside = self.composer.standing(BESIDE_ANSWER, reader.audience)
        check = due[len(said_due) + 1 :]
        words_are_due = said == said_due or (not risk.is_sure and said[1:] == beside)
        return words_are_due and messages[-len(check) :] == check


def _is_single(messages: list[Any]) -> bool:
    cards = [message for message in messages if message["type"] == "help"]
    choices = [choice["id"] for message in messages for choice in message.get("choices", [])]
    return len(cards) == 1 and sorted(set(choices) & SAFETY_CHECK) == sorted(
        choice for choice in choices if choice in SAFETY_CHECK
    )


def _ids(messages: list[Message]) -> tuple[str, ...]:
    return tuple(card["id"] for card in services_of(messages))
