"""One turn: what a person sent, to what they get back. The heart of promise 1."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.content.choice_names import SHOW_AREAS
from bot.content.choices import KnownChoices
from bot.edge import area_choice, lesson_return
from bot.edge.asked_by_name import AskedByName
from bot.edge.audience_fit import fitted
from bot.edge.brain_client import NO_REPLY, BrainClient, BrainReply
from bot.edge.check_back import CheckBack
from bot.edge.conversations import Conversation
from bot.edge.denials import Denials
from bot.edge.further_topics import FurtherTopics
from bot.edge.guarantee import Guarantee
from bot.edge.leads import Leads
from bot.edge.limits import MOST_CHARACTERS, MOST_MESSAGES
from bot.edge.safe_word import Command, SafeWordReader
from bot.edge.school_card import beside_help
from bot.edge.scrubber import Scrubber
from bot.edge.typed_area import TypedAreas
from bot.nlu.screened import KEY as SCREENED
from bot.nlu.screened import Screened
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, offered_choices, services_of
from bot.replies.naming import named_in
from bot.safety.assessment import Assessment
from bot.safety.detector import RiskDetector
from bot.safety.history import NOTHING_EARLIER
from bot.safety.screening import Screening
from bot.signposting import NoticeCard
from bot.vocabulary import Audience, Severity

CORRECTION = "correct_school"
SAFE, NOT_SAFE = "safe_yes", "safe_no"
# Choices that the edge answers by itself, as it does the words for them.
OBEYED_CHOICES = {"clear": Command.CLEAR, "talk_to_someone": Command.HELP}


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
    """Takes turns of any conversation. Each step is a part of its own; this is their order.

    `schools` are the schools' own cards by site.
    """

    composer: Composer
    detector: RiskDetector
    scrubber: Scrubber
    words: SafeWordReader
    areas: TypedAreas
    denials: Denials
    leads: Leads
    choices: KnownChoices
    brain: BrainClient
    guarantee: Guarantee
    further: FurtherTopics
    check_back: CheckBack
    by_name: AskedByName
    now: Callable[[], datetime.datetime]
    schools: Mapping[str, NoticeCard] = field(default_factory=dict)

    async def take_text(self, conversation: Conversation, text: str) -> Reply:
        """Answer a typed message."""
        conversation.messages += 1
        command = self.words.command(text)
        if command:
            return self._obey(conversation, command)
        tapped = self.words.tapped(text, conversation.offered) or self.areas.choice(text)
        if tapped:
            return await self._take_choice(conversation, tapped)
        screening = self._screen(conversation, text)
        risk = screening.assessment
        # Fragments add up until help was shown; after that a plain question is a plain question again.
        conversation.earlier = NOTHING_EARLIER if risk.escalate else screening.earlier
        if risk.escalate:
            conversation.raise_severity(risk.severity)
            if conversation.latest_risk is None or conversation.latest_risk.category is not risk.category:
                conversation.shown = ()  # another worry: the best for that one first
            conversation.latest_risk = risk
            conversation.since_help = 0
        messages = await self._answer(conversation, text, screening)
        if not risk.escalate:
            messages = self.check_back.after(conversation, messages)
        if len(text) > MOST_CHARACTERS:
            messages = [*self.composer.standing("message_too_long", conversation.audience), *messages]
        if risk.escalate:
            return self._reply(conversation, messages, risk)
        return self._with_asked_by_name(conversation, self._reply(conversation, messages, None), screening)

    def _with_asked_by_name(self, conversation: Conversation, reply: Reply, screening: Screening) -> Reply:
        """A quiet reply with the services that were asked for by name; "help" brings them again.

        They are added last: they count for no help that was shown, and the school's card waits for that.
        """
        reader, now = self._reader(conversation), self.now()
        cards = self.by_name.cards(screening.folded, reader, now)
        conversation.named = (*(card["id"] for card in cards), *conversation.named)
        messages = self.by_name.beside(reply.messages, cards, reader, now, conversation.latest_risk)
        return replace(reply, messages=messages)

    def _screen(self, conversation: Conversation, text: str) -> Screening:
        screening = self.detector.screen(text, conversation.earlier)
        risk = fitted(screening, conversation.audience)
        heard = self.denials.heard(risk, screening.folded, conversation.audience)
        return replace(screening, assessment=heard)

    async def _answer(self, conversation: Conversation, text: str, screening: Screening) -> list[Message]:
        """What the brain says to a typed message, made safe; a very long chat is handed to people."""
        risk = screening.assessment
        # Only help that comes unasked changes; who asks for people, or is not safe, gets the best ones again.
        reader = replace(self._reader(conversation), shown=conversation.shown)
        if conversation.messages > MOST_MESSAGES:
            return self.guarantee.alone(risk, reader, self.now(), "too_many_messages")
        asked = await self._ask_about(conversation, text, screening)
        if asked.intent == CORRECTION:
            self._learn_from(conversation, CORRECTION)
        risk = self.leads.heard(risk, asked, conversation.audience)
        messages = self.guarantee.secure(asked.messages, risk, reader, self.now())
        if not risk.escalate:
            named = self.by_name.cards(screening.folded, reader, self.now())
            messages = self.by_name.words(messages, asked.intent, named, reader)
        return self.further.beside(messages, asked, risk, conversation.audience)

    async def take_choice(self, conversation: Conversation, choice: str) -> Reply:
        """Answer a tapped choice (one that `KnownChoices` knows); a lesson makes no chat too long."""
        conversation.messages += self.choices.lesson_step(choice) is None
        return await self._take_choice(conversation, choice)

    async def _take_choice(self, conversation: Conversation, choice: str) -> Reply:
        if choice in OBEYED_CHOICES:
            return self._obey(conversation, OBEYED_CHOICES[choice])
        area = self.choices.area(choice)
        if area or choice == SHOW_AREAS:
            return self._reply(conversation, self._place(conversation, area), None)
        self._learn_from(conversation, choice)
        lesson_return.follow(conversation, choice, self.choices)
        asked = await self._ask(conversation, {"choice": choice}, {})
        messages = self.guarantee.secure_choice(
            asked.messages, choice, conversation.latest_risk, self._reader(conversation), self.now()
        )
        return self._reply(conversation, messages, conversation.latest_risk if choice == NOT_SAFE else None)

    def _obey(self, conversation: Conversation, command: Command) -> Reply:
        if command is Command.CLEAR:
            return Reply(self.composer.standing("cleared", conversation.audience), ended=True)
        reader, risk = self._reader(conversation), conversation.latest_risk
        if risk is None:  # an answer may have said that help brings a service; a worry goes before that
            reader = replace(reader, named=conversation.named)
        messages = self.composer.standing_with_help("help_now", reader, self.now(), risk)
        conversation.school_shown = False  # who asks for people sees all of them again
        return self._reply(conversation, area_choice.with_offer(messages), None)

    def _place(self, conversation: Conversation, area: str | None) -> list[Message]:
        """The list of areas; or, when one was chosen, who helps there."""
        if area is None:
            words = self.composer.standing("choose_area", conversation.audience)
            return [*words, area_choice.area_choices(self.composer.library, self.choices)]
        conversation.area = area
        reader = self._reader(conversation)
        return self.composer.standing_with_help("area_chosen", reader, self.now(), conversation.latest_risk)

    def _learn_from(self, conversation: Conversation, choice: str) -> None:
        """Keep what a choice says about the reader or the risk."""
        conversation.audience = self.choices.audience(choice) or conversation.audience
        conversation.speaker = self.choices.speaker(choice) or conversation.speaker
        if choice == NOT_SAFE:
            conversation.raise_severity(Severity.EMERGENCY)
            conversation.latest_risk = self.guarantee.as_emergency(conversation.latest_risk)
        if choice == SAFE and conversation.latest_risk:
            conversation.latest_risk = self.guarantee.no_longer_emergency(conversation.latest_risk)
        if choice == CORRECTION:
            conversation.latest_risk = None
            conversation.earlier = NOTHING_EARLIER

    async def _ask_about(self, conversation: Conversation, text: str, screening: Screening) -> BrainReply:
        """Ask the brain about a typed text: scrubbed and capped, with all that reading it has found."""
        if self.brain.is_away:
            return NO_REPLY
        scrubbed = self.scrubber.scrub(text[:MOST_CHARACTERS])
        # Folded again: in the folded words of the whole message an address no longer looks like one.
        found = Screened(self.detector.fold(scrubbed), screening.vector, screening.assessment)
        context = {
            SCREENED: found.to_dict(),
            "shown": list(conversation.shown),
            "closed": self.further.closed(conversation.audience, by_adult=screening.by_adult),
            "not_for": self.further.not_for(conversation.audience, by_adult=screening.by_adult),
        }
        return await self._ask(conversation, {"text": scrubbed}, context)

    async def _ask(
        self, conversation: Conversation, said: dict[str, str], found: dict[str, Any]
    ) -> BrainReply:
        context = {"audience": conversation.audience.value, "area": conversation.area, "shown": [], **found}
        if conversation.speaker:
            context["speaker"] = conversation.speaker
        return await self.brain.ask({"conversation": conversation.id, **said, "context": context})

    def _reply(self, conversation: Conversation, messages: list[Message], risk: Assessment | None) -> Reply:
        if conversation.lesson and not risk:
            title = self.composer.library.lesson_buttons.back
            messages = lesson_return.with_way_back(messages, conversation.lesson, title)
        messages = beside_help(conversation, messages, self.schools.get(conversation.site))
        conversation.offered = offered_choices(messages)
        shown = tuple(card["id"] for card in services_of(messages))
        conversation.shown = shown or conversation.shown
        if not shown:
            conversation.named = named_in(messages)
        return Reply(messages, risk)

    @staticmethod
    def _reader(conversation: Conversation) -> Reader:
        return Reader(Audience(conversation.audience), conversation.area)
