"""Regularised least squares over features and products of two, solved by conjugate gradients.

With as many products as a row has pairs, the direct way is too large; the equations are solved through the
likeness of the examples to each other. Some examples stand for all of them in a rough solution that guides
each step (`Guide`): without it the steps are still far from the end when their number is up.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from bot.safety.classifier.likeness import Likeness
from bot.safety.classifier.model import Matrix

# Measured on 42,000 rows (docs/decisions/0030); with fewer examples more was right.
REGULARISATION = np.float32(0.6)
SINGLE = np.float32(0.1)  # how much single features count beside products of two
STEPS = 14  # further ones move no score by more than 0.01
THREADS = 2
GUIDES = 3000  # examples that guide the steps; 5,000 save no step
_STEADY = 1e-5  # of the mean size, added so that the guide's equations can always be solved
_SEED = 0


@contextmanager
def same_threads() -> Iterator[None]:
    """Always as many threads: another number adds up in another order, and that changes some answers."""
    import scipy.linalg.blas  # noqa: F401 (limits reach only libraries that are loaded)
    from threadpoolctl import threadpool_limits

    with threadpool_limits(THREADS, user_api="blas"):
        yield


def main_axes(centred: Matrix, count: int) -> Matrix:
    """The axes along which the rows differ most, a column each."""
    _, axes = np.linalg.eigh(centred.T @ centred)
    return np.ascontiguousarray(axes[:, -count:])


@dataclass(frozen=True)
class Solution:
    """What `solve` finds, a column for each answer.

    `weights` are those of the examples, `offsets` what is added to their sums, and `fitted` what comes out
    for each example, the ones that were left out included.
    """

    weights: Matrix
    offsets: Matrix
    fitted: Matrix


class Guide:
    """Solves the equations roughly, as if all examples were mixtures of a few (Nystroem's approximation)."""

    def __init__(self, rows: Matrix) -> None:
        """Draw the few examples, always the same ones for as many rows."""
        from scipy.linalg import cholesky  # 0.2 s, and for training only

        drawn = np.random.default_rng(_SEED).permutation(len(rows))[:GUIDES]
        columns = rows @ rows[drawn].T
        columns *= columns + 2 * SINGLE
        few = columns[drawn].astype(np.float64)
        few -= few.mean(axis=0)
        few -= few.mean(axis=1, keepdims=True)  # both, so that no weights come out below nothing
        columns -= columns.mean(axis=0)
        system = REGULARISATION * (few + few.T) / 2 + (columns.T @ columns).astype(np.float64)
        system[np.diag_indices(len(drawn))] += _STEADY * np.trace(system) / len(drawn)
        self._columns = columns
        self._root = cholesky(system, check_finite=False).astype(np.float32)

    def __call__(self, asked: Matrix) -> Matrix:
        """Weights that come near to what is asked for, a column for each answer."""
        from scipy.linalg import solve_triangular

        inner = solve_triangular(self._root, self._columns.T @ asked, trans=1, check_finite=False)
        mixed = self._columns @ solve_triangular(self._root, inner, check_finite=False)
        found: Matrix = (asked - mixed) / REGULARISATION
        return found


def solve(rows: Matrix, wanted: Matrix, kept: Matrix) -> Solution:
    """Fit each answer.

    The weights of an answer add up to nothing, and its offset is fitted freely: the products of features have
    a mean far from zero, which would otherwise stand in for the offset and be found too roughly.

    Args:
        rows: the features of the examples.
        wanted: a column for each answer.
        kept: for each answer 1 for the examples that it may learn from, else 0.
    """
    alike, guide = Likeness(rows, SINGLE), Guide(rows)
    found = np.zeros_like(wanted)
    left = _balanced(wanted, kept)
    guided = _balanced(guide(left), kept)
    step = guided.copy()
    size = _dots(left, guided)
    for _ in range(STEPS):
        moved = _balanced(alike.weighted(step), kept) + REGULARISATION * step
        pace = _ratio(size, _dots(step, moved))
        found += pace * step
        left -= pace * moved
        guided = _balanced(guide(left), kept)
        before, size = size, _dots(left, guided)
        step = guided + _ratio(size, before) * step
    sums = alike.weighted(found)
    offsets = _dots(wanted - sums, kept) / _dots(kept, kept)
    return Solution(found, offsets, sums + offsets)


def _balanced(columns: Matrix, kept: Matrix) -> Matrix:
    """The kept entries of each column less their mean; the others are 0."""
    means = _dots(columns, kept) / _dots(kept, kept)
    balanced: Matrix = (columns - means) * kept
    return balanced


def _ratio(part: Matrix, whole: Matrix) -> Matrix:
    """0 where nothing is left to divide by: that answer is found already."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _dots(first: Matrix, second: Matrix) -> Matrix:
    """The product of each column with its fellow; summed up in double precision, a single loses too much."""
    sums: Matrix = (first * second).sum(axis=0, dtype=np.float64).astype(np.float32)
    return sums


def slopes(rows: Matrix, weights: Matrix) -> Matrix:
    """What the weights of the examples come to for each single feature."""
    found: Matrix = 2 * SINGLE * (rows.T @ weights)
    return found


def products(rows: Matrix, weights: Matrix) -> Matrix:
    """What one answer's weights of the examples come to for each product of two features."""
    found: Matrix = (rows.T * weights) @ rows
    return found


def main_directions(form: Matrix, count: int) -> tuple[Matrix, Matrix]:
    """The directions in which a matrix of products bends most, and how much it does."""
    bends, directions = np.linalg.eigh(form)
    most = np.argsort(-np.abs(bends))[:count]
    return np.ascontiguousarray(directions[:, most]), bends[most]
