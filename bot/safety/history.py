"""What is left of earlier messages, so that fragments add up. Lives in memory only."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log
from typing import TypeVar

from bot.safety.classifier.context import NO_CONTEXT, Context
from bot.safety.classifier.model import Matrix, Opinion
from bot.safety.phrase_layer import Findings
from bot.safety.settings import HISTORY_FROM, HISTORY_WEIGHT, HOLDING_BACK_SHARE, SURE_ALONE

Kind = TypeVar("Kind")
_NEVER_QUITE = 1e-4  # a probability is kept this far from 0 and 1


@dataclass(frozen=True)
class Earlier:
    """The features that are left of earlier messages (numbers, no words) and the risk after the last one."""

    context: Context = NO_CONTEXT
    risk: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read a message after."""
        return self.context.total is None

    def read_with(self, features: Matrix) -> Matrix:
        """The features of the conversation up to a message."""
        return self.context.read_with(features)

    def weigh(self, alone: Opinion, together: Opinion, found: Findings) -> Opinion:
        """The opinion on a message in the light of what came before.

        Harmless talk makes a fragment harmless ("he hurt me" at the dentist's), hints make it tell. What
        tells by itself needs no context, and a correction has none.

        Args:
            alone: the opinion on the message by itself.
            together: the opinion on the conversation up to it.
            found: what the first layer sees in it.
        """
        if self.is_empty or "correction" in found.cues:
            return alone
        if alone.risk >= SURE_ALONE:
            return alone
        share = HISTORY_WEIGHT
        odds = (1 - share) * _log_odds(alone.risk) + share * _log_odds(together.risk)
        risk = 1 / (1 + exp(-odds))
        if "holding_back" in found.cues and self.risk >= HISTORY_FROM:
            risk = max(risk, HOLDING_BACK_SHARE * self.risk)  # "i cant say it" takes nothing back
        return Opinion(
            risk,
            _blend(alone.categories, together.categories, share),
            _blend(alone.speakers, together.speakers, share),
        )

    def after(self, features: Matrix, weighed: Opinion, found: Findings) -> "Earlier":
        """What is left one message later. A correction takes back everything before it."""
        if "correction" in found.cues:
            return NOTHING_EARLIER
        return Earlier(self.context.then(features), weighed.risk)


NOTHING_EARLIER = Earlier()


def _log_odds(risk: float) -> float:
    kept = min(max(risk, _NEVER_QUITE), 1 - _NEVER_QUITE)
    return log(kept / (1 - kept))


def _blend(first: Mapping[Kind, float], second: Mapping[Kind, float], share: float) -> dict[Kind, float]:
    return {kind: (1 - share) * first[kind] + share * second[kind] for kind in second}
