"""Regularised least squares over features and products of two, solved by conjugate gradients.

With as many products as a row has pairs, the direct way is too large; the equations are solved through the
likeness of the examples to each other. Steps are few, because the rows are centred.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from bot.safety.classifier.model import Matrix

REGULARISATION = np.float32(0.7)
SINGLE = np.float32(0.1)  # how much single features count beside products of two
STEPS = 30  # measured: the ranking of messages no longer changes after these
THREADS = 2


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


def likeness(rows: Matrix) -> Matrix:
    """How alike the rows are to each other, in single features and in products of two: one half of it.

    The other half is the same. The result holds the lower triangle only, in Fortran's order.
    """
    from scipy.linalg import blas  # 0.2 s, and for training only

    alike: Matrix = blas.ssyrk(1.0, rows.T, trans=1, lower=1)
    for column in range(len(rows)):  # one by one: a second matrix of this size would double the memory
        alike[:, column] *= alike[:, column] + 2 * SINGLE
    return alike


def weighted(alike: Matrix, weights: Matrix) -> Matrix:
    """What the weights of the examples come to at each example."""
    from scipy.linalg import blas

    sums: Matrix = blas.ssymm(1.0, alike, np.asfortranarray(weights), lower=1)
    return sums


def solve(alike: Matrix, wanted: Matrix, kept: Matrix) -> Matrix:
    """The weight of each example for each answer.

    Args:
        alike: likeness of the examples.
        wanted: a column for each answer.
        kept: for each answer 1 for the examples that it may learn from, else 0.
    """
    found = np.zeros_like(wanted)
    left = wanted * kept
    step = left.copy()
    size = (left * left).sum(axis=0)
    for _ in range(STEPS):
        moved = weighted(alike, step) * kept + REGULARISATION * step
        pace = size / (step * moved).sum(axis=0)
        found += pace * step
        left -= pace * moved
        before, size = size, (left * left).sum(axis=0)
        step = left + (size / before) * step
    return found


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
