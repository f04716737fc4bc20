"""How alike examples are to each other: the largest thing that training holds.

Only one half is kept, the other is the same, in strips: one matrix of 40,000 by 40,000 would need twice the
memory, and the matrix library's own products of a half fail at that size.
"""

import numpy as np

from bot.safety.classifier.model import Matrix

STRIP = 1024  # examples of a strip


class Likeness:
    """Of each example to itself and those before it, in single features and in products of two."""

    def __init__(self, rows: Matrix, single: np.float32) -> None:
        """Compare all rows; `single` is how much single features count beside products of two."""
        self._strips: list[tuple[int, Matrix]] = []
        for start in range(0, len(rows), STRIP):
            alike = rows[start : start + STRIP] @ rows[: start + STRIP].T
            alike *= alike + 2 * single
            self._strips.append((start, alike))

    def weighted(self, weights: Matrix) -> Matrix:
        """What the weights of the examples, a column for each answer, come to at each example."""
        sums = np.zeros_like(weights)
        for start, alike in self._strips:
            end = start + len(alike)
            sums[start:end] += alike @ weights[:end]
            sums[:start] += alike[:, :start].T @ weights[start:end]
        return sums
