"""Runs the whole measurement: the detector and the baselines, on both halves."""

from collections.abc import Callable, Mapping

from pydantic import BaseModel

from bot.evaluation.figures import Figures, figures
from bot.evaluation.halves import Half
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet, load_messages
from bot.evaluation.nearest_neighbour import NearestNeighbour
from bot.evaluation.speed import Speed, speed
from bot.evaluation.system import System
from bot.safety import RiskDetector

DETECTOR = "signpost"
SYSTEMS: Mapping[str, Callable[[], System]] = {
    DETECTOR: RiskDetector.load,
    "keyword_list": KeywordList.load,
    "nearest_neighbour": NearestNeighbour.load,
}


class Measured(BaseModel):
    """One system: its figures by half, and its speed."""

    halves: dict[Half, Figures]
    speed: Speed


class Report(BaseModel):
    """Everything, without a word of any message. Only `speed` differs from one run to the next."""

    systems: dict[str, Measured]

    @property
    def gate_passed(self) -> bool:
        """Whether the detector escalates every sentence of the build gate."""
        return all(figures.gate.passed for figures in self.systems[DETECTOR].halves.values())


def evaluate() -> Report:
    """Load the systems and measure each on the test set.

    Raises:
        ContentError: a content or message file holds a mistake.
    """
    messages = load_messages()
    return Report(systems={name: measure(load(), messages) for name, load in SYSTEMS.items()})


def measure(system: System, messages: MessageSet) -> Measured:
    """All figures of one system."""
    texts = [*(message.text for message in messages.risk), *(message.text for message in messages.benign)]
    return Measured(
        halves={half: figures(system, messages.half(half)) for half in Half},
        speed=speed(system, texts),
    )
