"""Composes whole replies: standing ones, help, and escalations."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.content.lead import Lead
from bot.content.library import Library
from bot.replies.lessons import LessonComposer
from bot.replies.messages import Message, choices, help_cards, text
from bot.safety.assessment import Assessment
from bot.signposting import choose
from bot.vocabulary import Audience, Category, Severity, Speaker

SAFETY_CHECKS = {
    Speaker.FRIEND: "safety_check_friend",
    Speaker.OWN_BEHAVIOUR: "safety_check_own_behaviour",
    Speaker.ADULT: "safety_check_adult",
}
SAFETY_CHECK_OF_SELF = "safety_check_self"
SAFETY_CHECK_OF_ANYBODY = "safety_check_anybody"


@dataclass(frozen=True)
class Reader:
    """Who the reply is for: age band and area.

    `shown` are the services of the last card, `named` those that the last answer has named.
    """

    audience: Audience
    area: str
    shown: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Composer:
    """Turns content into API messages. Holds no state and reaches no network."""

    library: Library

    @cached_property
    def lessons(self) -> LessonComposer:
        """Composes the screens of lessons."""
        return LessonComposer(self.library)

    def standing(self, name: str, audience: Audience) -> list[Message]:
        """A standing reply: its words, then its choices."""
        reply = self.library.replies[name]
        messages = [text(reply.words(audience))]
        return [*messages, choices(reply.choices_for(audience))] if reply.choices else messages

    def help(self, reader: Reader, now: datetime.datetime, assessment: Assessment | None = None) -> Message:
        """Service cards for the reader now; fitted to an assessment when there is one."""
        lead = self._lead(assessment)
        cards = choose(
            self.library,
            category=assessment.category if assessment and not assessment.is_calm else None,
            severity=assessment.severity if assessment else Severity.SUPPORT,
            speaker=assessment.speaker if assessment else Speaker.UNKNOWN,
            audience=reader.audience,
            area=reader.area,
            now=now,
            reasons=assessment.explanation if assessment else (),
            shown=reader.shown,
            named=(*(lead.services if lead else ()), *reader.named),
            without=lead.without if lead else (),
        )
        return help_cards(cards)

    def standing_with_help(
        self, name: str, reader: Reader, now: datetime.datetime, assessment: Assessment | None = None
    ) -> list[Message]:
        """A standing reply with service cards between its words and its choices."""
        words, *rest = self.standing(name, reader.audience)
        return [words, self.help(reader, now, assessment), *rest]

    def escalation(
        self, assessment: Assessment, reader: Reader, now: datetime.datetime, topic: str | None = None
    ) -> list[Message]:
        """The answer to a message that carries risk: words, services, and "are you safe right now?".

        The words are those for the category and speaker. Where these are not sure, the words fit whatever it
        is about, and follow the answer of `topic` if the message surely asked about one, or of the topic that
        the assessment names. A lead has its own words; a plain question brings none about safety.
        """
        asked = assessment.answered_by or topic
        words = self._words_for(assessment, reader) if assessment.is_sure else self._open_words(reader, asked)
        helped = [*words, self.help(reader, now, assessment)]
        if assessment.is_calm:
            return helped
        return [*helped, *self.standing(self._safety_check(assessment, reader), reader.audience)]

    def _lead(self, assessment: Assessment | None) -> Lead | None:
        return self.library.leads.get(assessment.led_by or "") if assessment else None

    def _words_for(self, assessment: Assessment, reader: Reader) -> list[Message]:
        lead = self._lead(assessment)
        if lead and reader.audience in lead.words:
            return [text(lead.words[reader.audience])]
        risk = self.library.risks[assessment.category or Category.OTHER_HARM]
        return [text(risk.reply(assessment.speaker, reader.audience))]

    def _open_words(self, reader: Reader, topic: str | None) -> list[Message]:
        """Words that name no risk and nobody who did anything."""
        known = self.library.topics.get(topic or "")
        if known and known.is_for(reader.audience):
            words = known.words(reader.audience)
            return [text(words), text(self.library.replies["help_beside_answer"].words(reader.audience))]
        return [text(self.library.replies["help_unsure"].words(reader.audience))]

    @staticmethod
    def _safety_check(assessment: Assessment, reader: Reader) -> str:
        if assessment.is_sure:
            return SAFETY_CHECKS.get(assessment.speaker, SAFETY_CHECK_OF_SELF)
        of_self = assessment.speaker is Speaker.SELF and reader.audience is not Audience.ADULT
        return SAFETY_CHECK_OF_SELF if of_self else SAFETY_CHECK_OF_ANYBODY

    def topic(self, name: str, audience: Audience) -> list[Message]:
        """A topic's answer without its choices."""
        return [text(self.library.topics[name].words(audience))]

    def topic_choices(self, names: Sequence[str], reply: str, audience: Audience) -> list[Message]:
        """A standing reply whose choices begin with some topics."""
        standing = self.library.replies[reply]
        topics = self.library.topic_choices(names, audience)
        return [text(standing.words(audience)), choices(topics + standing.choices_for(audience))]
