"""Adds to a reply the answers that the message may have asked for besides.

A message that carries risk gets help first; what was asked can still be read. A question may have been
understood as its neighbour; then the neighbour's answer offers it.
"""

from dataclasses import dataclass

from bot.content.choice_names import TOPIC_PREFIX
from bot.content.topic import CHILDREN
from bot.edge.brain_client import BrainReply
from bot.replies.composer import Composer
from bot.replies.messages import Message, choices
from bot.safety.assessment import Assessment
from bot.vocabulary import Audience, Speaker

REPLY = "also_answered"
MOST_OFFERED = 2  # topics beside a reply


@dataclass(frozen=True)
class FurtherTopics:
    """Offers topics beside a reply; titles come from the content."""

    composer: Composer

    def beside(
        self, messages: list[Message], asked: BrainReply, risk: Assessment, audience: Audience
    ) -> list[Message]:
        """The reply with the likely topics that `asked` names; as it was where there are none.

        Where a life may be at risk nothing is added: there only help counts.
        """
        told = {each["text"] for each in messages if each["type"] == "text"}
        likely = self.names(asked, risk, audience)
        names = [name for name in likely if self._words(name, audience) not in told][:MOST_OFFERED]
        if not names:
            return messages
        if risk.escalate:
            return self._after_help(messages, names, audience)
        if (asked.intent or "").startswith(TOPIC_PREFIX):
            return self._first_choice(messages, names[0], audience)
        return messages

    def closed(self, audience: Audience, *, by_adult: bool) -> list[str]:
        """The topics that the brain is not to offer to this reader."""
        topics = self.composer.library.topics
        return [name for name in topics if not topics[name].may_be_offered(audience, by_adult=by_adult)]

    def not_for(self, audience: Audience, *, by_adult: bool) -> list[str]:
        """The topics without an answer for this reader; who sounds like an adult has the adults' as well."""
        topics = self.composer.library.topics
        readers = {audience, Audience.ADULT} if by_adult else {audience}
        return [name for name in topics if not any(map(topics[name].is_for, readers))]

    def names(self, asked: BrainReply, risk: Assessment, audience: Audience) -> list[str]:
        """The topics that may be offered to this reader, the likeliest first.

        Those of the lead go first; where nothing is sure, those for who did something go last. None where a
        life may be at risk, nor to somebody who denies: the nearest would be about who did it.
        """
        lead = self.composer.library.leads.get(risk.led_by or "")
        if risk.is_only_help or (risk.answered_by and not lead):
            return []
        likely = [intent.removeprefix(TOPIC_PREFIX) for intent in asked.likely]
        likely = list(dict.fromkeys([*(lead.offers if lead else ()), *likely]))
        names = [name for name in likely if self._is_known(name, audience)]
        if not risk.escalate:
            return names
        suiting = [name for name in names if self._suits(name, risk, audience)]
        return suiting if risk.is_sure else sorted(suiting, key=self._is_for_who_did_it)

    def _is_for_who_did_it(self, name: str) -> bool:
        return self._speaker_of(name) is Speaker.OWN_BEHAVIOUR

    def _speaker_of(self, name: str) -> Speaker | None:
        group = self.composer.library.topics[name].group
        return next(each.speaker for each in self.composer.library.groups if each.id == group)

    def _is_known(self, name: str, audience: Audience) -> bool:
        """Whether the brain may have offered this topic; what is closed it has left out."""
        known = self.composer.library.topics.get(name)
        return known is not None and known.may_be_offered(audience, by_adult=True)

    def _words(self, name: str, audience: Audience) -> str:
        (words,) = self.composer.topic(name, audience)
        return str(words["text"])

    def _suits(self, name: str, risk: Assessment, audience: Audience) -> bool:
        """Whether a topic may stand under help for that reader and speaker.

        What is for adults only may where an adult reads or seems to write, among the youngest only surely.
        What speaks to a young person who was harmed, or who did it, may not where an adult asks for a child.
        All else may where the speaker is not sure.
        """
        topic = self.composer.library.topics[name]
        wanted, by_adult = self._speaker_of(name), risk.speaker is Speaker.ADULT
        if not topic.is_for(audience) and not (by_adult and (risk.is_sure or audience not in CHILDREN)):
            return False
        if by_adult and (topic.for_who_was_harmed or wanted is Speaker.OWN_BEHAVIOUR):
            return False
        if topic.for_who_was_harmed and risk.speaker is Speaker.OWN_BEHAVIOUR and risk.is_sure:
            return False
        return not risk.is_sure or wanted in {None, risk.speaker}

    def _after_help(self, messages: list[Message], names: list[str], audience: Audience) -> list[Message]:
        """Between the cards of services and the question whether somebody is safe."""
        after = max((place for place, each in enumerate(messages, 1) if each["type"] == "help"), default=0)
        offer = self.composer.topic_choices(names, REPLY, audience)
        return [*messages[:after], *offer, *messages[after:]] if after else messages

    def _first_choice(self, messages: list[Message], name: str, audience: Audience) -> list[Message]:
        *before, last = messages
        if last["type"] != "choices":
            return messages
        offered = [each for each in last["choices"] if each["id"] != TOPIC_PREFIX + name]
        added = choices(self.composer.library.topic_choices([name], audience))["choices"]
        return [*before, {"type": "choices", "choices": [*added, *offered]}]
