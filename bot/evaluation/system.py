"""What is measured: anything that assesses messages as the detector does."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from bot.safety import Assessment

BATCH = 256  # messages at once: quick, and the memory stays small
Turn = tuple[str, Sequence[str]]  # a message and the writer's earlier ones


class System(Protocol):
    """The detector, or a baseline."""

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Assess one message after earlier ones, oldest first."""
        ...

    def assess_many(self, messages: Iterable[Turn]) -> list[Assessment]:
        """Assess several messages that have nothing to do with each other."""
        ...


def assess_turns(system: System, turns: Sequence[Turn]) -> list[Assessment]:
    """Assess any number of messages, in batches."""
    return [
        assessment
        for start in range(0, len(turns), BATCH)
        for assessment in system.assess_many(turns[start : start + BATCH])
    ]


def assess_texts(system: System, texts: Iterable[str]) -> list[Assessment]:
    """Assess any number of first messages."""
    return assess_turns(system, [(text, ()) for text in texts])
