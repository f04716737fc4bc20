"""What is left of earlier messages, so that fragments add up. Lives as long as one call."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from bot.safety.classifier.model import Opinion
from bot.safety.frames import frame_of, standing_phrases
from bot.safety.phrase_layer import Findings
from bot.safety.settings import HISTORY_DECAY, HISTORY_FROM, HOLDING_BACK_RISK, PHRASE_RISK
from bot.vocabulary import Category, Speaker

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Earlier:
    """A risk score from 0 to 1, and the shares of categories and speakers that it came from."""

    risk: float = 0.0
    categories: Mapping[Category, float] = field(default_factory=dict)
    speakers: Mapping[Speaker, float] = field(default_factory=dict)

    def add_to(self, opinion: Opinion, found: Findings) -> Opinion:
        """The opinion on a message in the light of what came before."""
        if not self.risk:
            return opinion
        own = max(opinion.risk, HOLDING_BACK_RISK) if "holding_back" in found.cues else opinion.risk
        return Opinion(
            _either(self.risk, own),
            _blend(self.categories, self.risk, opinion.categories, opinion.risk),
            _blend(self.speakers, self.risk, opinion.speakers, opinion.risk),
        )

    def after(self, found: Findings, opinion: Opinion) -> "Earlier":
        """What is left one message later. A question, a story, a correction or a faint doubt adds nothing."""
        frame = frame_of(found)
        risk = opinion.risk if frame is None and opinion.risk >= HISTORY_FROM else 0.0
        if standing_phrases(found, frame):
            risk = max(risk, PHRASE_RISK)
        both = self.add_to(Opinion(risk, opinion.categories, opinion.speakers), found)
        return Earlier(HISTORY_DECAY * both.risk, both.categories, both.speakers)


NOTHING_EARLIER = Earlier()


def _either(first: float, second: float) -> float:
    return 1 - (1 - first) * (1 - second)


def _blend(
    first: Mapping[Kind, float], first_weight: float, second: Mapping[Kind, float], second_weight: float
) -> dict[Kind, float]:
    total = first_weight + second_weight

    def share(kind: Kind) -> float:
        return (first.get(kind, 0.0) * first_weight + second[kind] * second_weight) / total

    return {kind: share(kind) for kind in second}
