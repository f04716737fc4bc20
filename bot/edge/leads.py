"""Hears what a message that carries risk most likely asked about, where that changes how it is answered.

"I saw it and did nothing" is taken for own behaviour, and the words for that ("stop now") would judge who
only looked on. A lead (`data/leads`) has other words, services and topics for such messages.
"""

from dataclasses import dataclass, replace

from bot.content.choice_names import TOPIC_PREFIX
from bot.content.library import Library
from bot.edge.brain_client import BrainReply
from bot.safety.assessment import ANSWERED_BY, CALM, LED_BY, Assessment
from bot.safety.settings import GRAVE
from bot.vocabulary import Audience, Severity

RISK = "risk"  # the brain's intent for a message that it answers with help


@dataclass(frozen=True)
class Leads:
    """Finds the lead for a message; without the brain, which knows the topics, there is none."""

    library: Library

    def heard(self, risk: Assessment, asked: BrainReply, audience: Audience) -> Assessment:
        """The same risk, with its lead in the explanation; as it was where there is none.

        Where a life may be at risk by more than a mild guess, and to somebody who denies, nothing changes.
        """
        mild_guess = not risk.is_sure and risk.severity is Severity.SUPPORT
        grave = risk.severity is Severity.EMERGENCY or (risk.category in GRAVE and not mild_guess)
        if not risk.escalate or grave or risk.answered_by or asked.intent != RISK:
            return risk
        topics = [each.removeprefix(TOPIC_PREFIX) for each in asked.likely if each.startswith(TOPIC_PREFIX)]
        name = self._lead(risk, topics[0], audience) if topics else None
        if name is None:
            return risk
        labels = [LED_BY + name]
        if not risk.is_sure and asked.answered:
            labels.append(ANSWERED_BY + asked.answered)
            if self.library.leads[name].is_calm_about(asked.answered, risk.severity):
                labels.append(CALM)
        return replace(risk, explanation=(*risk.explanation, *labels))

    def _lead(self, risk: Assessment, topic: str, audience: Audience) -> str | None:
        for name, lead in self.library.leads.items():
            of_it = lead.is_about(topic, risk.category, risk.speaker, audience)
            if of_it and not (lead.only_unsure and risk.is_sure):
                return name
        return None
