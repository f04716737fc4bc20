"""One turn: what a person sent, to what they get back. The heart of promise 1."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.edge.brain_client import BrainClient
from bot.edge.choices import KnownChoices
from bot.edge.conversations import Conversation
from bot.edge.guarantee import Guarantee
from bot.edge.limits import MOST_CHARACTERS, MOST_MESSAGES
from bot.edge.safe_word import Command, SafeWordReader
from bot.edge.scrubber import Scrubber
from bot.nlu.screened import KEY as SCREENED
from bot.nlu.screened import Screened
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, offered_choices, services_of
from bot.safety.assessment import Assessment
from bot.safety.detector import RiskDetector
from bot.safety.history import NOTHING_EARLIER
from bot.safety.screening import Screening
from bot.vocabulary import Audience, Severity

CORRECTION = "correct_school"


@dataclass(frozen=True)
class Reply:
    """What goes back: messages, the assessment when it escalates, and whether the chat is over."""

    messages: list[Message]
    risk: Assessment | None = None
    ended: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The body of the API's answer."""
        body: dict[str, Any] = {"messages": self.messages, "escalation": None}
        if self.risk:
            body["escalation"] = {
                "severity": self.risk.severity.value,
                "category": self.risk.category.value if self.risk.category else None,
                "speaker": self.risk.speaker.value,
                "services": services_of(self.messages),
            }
        return {**body, "ended": True} if self.ended else body


@dataclass(frozen=True)
class Turns:
    """Takes turns of any conversation. Each step is a part of its own; this is their order."""

    composer: Composer
    detector: RiskDetector
    scrubber: Scrubber
    words: SafeWordReader
    choices: KnownChoices
    brain: BrainClient
    guarantee: Guarantee
    now: Callable[[], datetime.datetime]

    async def take_text(self, conversation: Conversation, text: str) -> Reply:
        """Answer a typed message."""
        conversation.messages += 1
        command = self.words.command(text)
        if command:
            return self._obey(conversation, command)
        answer = self.words.safety_answer(text, conversation.offered)
        if answer:
            return await self.take_choice(conversation, answer)
        screening = self.detector.screen(text, conversation.earlier)
        conversation.earlier = screening.earlier
        risk = screening.assessment
        if risk.escalate:
            conversation.raise_severity(risk.severity)
            conversation.latest_risk = risk
        if conversation.messages > MOST_MESSAGES:
            messages = self.guarantee.alone(risk, self._reader(conversation), self.now(), "too_many_messages")
        else:
            asked = await self._ask_about(conversation, text, screening)
            messages = self.guarantee.secure(asked, risk, self._reader(conversation), self.now())
        if len(text) > MOST_CHARACTERS:
            messages = [*self.composer.standing("message_too_long", conversation.audience), *messages]
        return self._reply(conversation, messages, risk if risk.escalate else None)

    async def take_choice(self, conversation: Conversation, choice: str) -> Reply:
        """Answer a tapped choice (one that `KnownChoices` knows)."""
        conversation.messages += 1
        if choice == Command.CLEAR:
            return self._obey(conversation, Command.CLEAR)
        self._learn_from(conversation, choice)
        asked = await self._ask(conversation, {"choice": choice}, {})
        risk = self._risk_of_choice(conversation, choice)
        messages = self.guarantee.secure_choice(asked, choice, risk, self._reader(conversation), self.now())
        return self._reply(conversation, messages, risk if choice == "safe_no" else None)

    def _obey(self, conversation: Conversation, command: Command) -> Reply:
        if command is Command.CLEAR:
            return Reply(self.composer.standing("cleared", conversation.audience), ended=True)
        reader = self._reader(conversation)
        messages = self.composer.standing_with_help("help_now", reader, self.now(), conversation.latest_risk)
        return self._reply(conversation, messages, None)

    def _learn_from(self, conversation: Conversation, choice: str) -> None:
        """Keep what a choice says about the reader or the risk."""
        conversation.audience = self.choices.audience(choice) or conversation.audience
        conversation.speaker = self.choices.speaker(choice) or conversation.speaker
        if choice == "safe_no":
            conversation.raise_severity(Severity.EMERGENCY)
        if choice == CORRECTION:
            conversation.latest_risk = None
            conversation.earlier = NOTHING_EARLIER

    def _risk_of_choice(self, conversation: Conversation, choice: str) -> Assessment | None:
        """The risk that a choice's answer has to fit: the latest one; an emergency after "not safe"."""
        latest = conversation.latest_risk
        if choice != "safe_no":
            return latest
        return self.guarantee.as_emergency(latest)

    async def _ask_about(
        self, conversation: Conversation, text: str, screening: Screening
    ) -> list[Message] | None:
        """Ask the brain about a typed text: scrubbed and capped, with all that reading it has found."""
        scrubbed = self.scrubber.scrub(text)[:MOST_CHARACTERS]
        folded = self.scrubber.scrub(screening.folded)[:MOST_CHARACTERS]
        found = Screened(folded, screening.vector, screening.assessment)
        return await self._ask(conversation, {"text": scrubbed}, {SCREENED: found.to_dict()})

    async def _ask(
        self, conversation: Conversation, said: dict[str, str], found: dict[str, Any]
    ) -> list[Message] | None:
        context = {"audience": conversation.audience.value, "area": conversation.area, **found}
        if conversation.speaker:
            context["speaker"] = conversation.speaker
        return await self.brain.ask({"conversation": conversation.id, **said, "context": context})

    def _reply(self, conversation: Conversation, messages: list[Message], risk: Assessment | None) -> Reply:
        conversation.offered = frozenset(offered_choices(messages))
        return Reply(messages, risk)

    @staticmethod
    def _reader(conversation: Conversation) -> Reader:
        return Reader(Audience(conversation.audience), conversation.area)
