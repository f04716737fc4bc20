"""What a measurement yields: every figure, and not a word of any message."""

from datetime import date

from pydantic import BaseModel

from bot.evaluation.figures import Figures
from bot.evaluation.gate import Gate
from bot.evaluation.parts import Part
from bot.evaluation.timing import Timing
from bot.evaluation.topics import TopicFigures

DETECTOR = "signpost"
DIET = "diet"


class Training(BaseModel):
    """How a system that is not measured each time was made, and when; `messages` is the size of its test."""

    measured_on: date
    examples: int
    epochs: int


class Measured(BaseModel):
    """One system: its figures by part and on the build gate."""

    parts: dict[Part, Figures]
    gate: Gate
    training: Training | None = None


class Report(BaseModel):
    """Everything. Of two runs only `timing` differs, and systems that say how they were trained."""

    systems: dict[str, Measured]
    timing: Timing
    topics: TopicFigures | None = None

    @property
    def gate_passed(self) -> bool:
        """Whether the detector escalates every sentence of the build gate."""
        return self.systems[DETECTOR].gate.passed
