"""What earlier messages come to, as features: a row of numbers, no words."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.safety.classifier.features import PARTS, Part
from bot.safety.classifier.model import Matrix

DECAY = np.float32(0.8)  # what is left of a message's features one message later


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The decayed sum of the features of earlier messages; None before the first."""

    total: Matrix | None = None

    def then(self, row: Matrix) -> "Context":
        """The context after a message with these features."""
        return Context(self._sum(row))

    def read_with(self, row: Matrix) -> Matrix:
        """The features of the conversation up to a message, on the scale of a single one."""
        total = self._sum(row)
        return np.concatenate([_scaled(total[part.place], part) for part in PARTS])

    def _sum(self, row: Matrix) -> Matrix:
        return row if self.total is None else DECAY * self.total + row


NO_CONTEXT = Context()


def read_together(rows: Iterable[Matrix]) -> Matrix:
    """The features of a conversation as read with its last message."""
    *earlier, last = rows
    context = NO_CONTEXT
    for row in earlier:
        context = context.then(row)
    return context.read_with(last)


def _scaled(values: Matrix, part: Part) -> Matrix:
    if not part.has_length:
        return np.minimum(values, part.weight)  # a word list was met or it was not
    length = np.linalg.norm(values)
    return values * (part.weight / length) if length else values
