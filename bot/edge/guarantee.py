"""The guarantee step: a message that carries risk gets help in the same reply, whatever the brain did."""

import datetime
from dataclasses import dataclass, replace

from bot.content.tell_someone import CHOICE as TELL_SOMEONE
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, holds_help
from bot.safety.assessment import Assessment
from bot.vocabulary import Severity, Speaker

LESSONS = "show_lessons"
# Each is also the name of the standing reply with which the edge answers it.
CHOICES_WITH_HELP = frozenset({"safe_no", "safe_unsure"})
DANGER = Assessment(Severity.EMERGENCY, None, Speaker.UNKNOWN)


@dataclass(frozen=True)
class Guarantee:
    """Adds what a reply must have, from the edge's own copy of the content."""

    composer: Composer

    def secure(
        self, asked: list[Message] | None, risk: Assessment, reader: Reader, now: datetime.datetime
    ) -> list[Message]:
        """The brain's reply, made safe.

        Its words stay, with the services that the edge itself would choose. Where help is due and it holds
        none, its words were meant for another message and are dropped, too, as they are where a lead answers.

        Args:
            asked: what the brain said, or None when it did not answer properly.
            risk: the assessment of the message.
            reader: who the reply is for.
            now: the time, for opening hours.
        """
        without_help_due = risk.escalate and not holds_help(asked or [])
        if asked is None or without_help_due or risk.led_by:
            return self.alone(risk, reader, now, "brain_down")
        return self._with_own_services(asked, reader, now, risk) if risk.escalate else asked

    def alone(self, risk: Assessment, reader: Reader, now: datetime.datetime, benign: str) -> list[Message]:
        """A reply without the brain: the full escalation, or the standing reply `benign` with help."""
        if risk.escalate:
            return self.composer.escalation(risk, reader, now)
        return self.composer.standing_with_help(benign, reader, now)

    def secure_choice(
        self,
        asked: list[Message] | None,
        choice: str,
        risk: Assessment | None,
        reader: Reader,
        now: datetime.datetime,
    ) -> list[Message]:
        """The brain's reply to a choice, made safe; a few choices must bring help."""
        if choice in CHOICES_WITH_HELP:
            if asked is None or not holds_help(asked):
                return self.composer.standing_with_help(choice, reader, now, risk)
            return self._with_own_services(asked, reader, now, risk)
        if asked is not None:
            return asked
        return self._answer_to(choice, reader) or self.composer.standing_with_help(
            "brain_down", reader, now, risk
        )

    def _with_own_services(
        self, asked: list[Message], reader: Reader, now: datetime.datetime, risk: Assessment | None
    ) -> list[Message]:
        """The brain's reply with one help card of the edge's own in place of all of the brain's."""
        first = next(place for place, message in enumerate(asked) if message["type"] == "help")
        before, after = asked[:first], asked[first:]
        rest = [message for message in after if message["type"] != "help"]
        return [*before, self.composer.help(reader, now, risk), *rest]

    def _answer_to(self, choice: str, reader: Reader) -> list[Message]:
        """An answer from the edge's own copy: a topic, a lesson's screen, or words to tell someone."""
        if choice == TELL_SOMEONE:
            return self.composer.standing(choice, reader.audience)
        lessons = self.composer.lessons
        if choice == LESSONS:
            return lessons.offered(reader.audience)
        if choice in lessons.steps:
            return lessons.screen(choice, reader.audience)
        name = choice.removeprefix("topic_")
        if name == choice or name not in self.composer.library.topics:
            return []
        return self.composer.topic(name, reader.audience)

    @staticmethod
    def as_emergency(risk: Assessment | None) -> Assessment:
        """The same risk, now an emergency."""
        return replace(risk, severity=Severity.EMERGENCY) if risk else DANGER

    @staticmethod
    def no_longer_emergency(risk: Assessment) -> Assessment:
        """The same risk for somebody who has said that they are safe now."""
        calmer = Severity.URGENT if risk.severity is Severity.EMERGENCY else risk.severity
        return replace(risk, severity=calmer)
