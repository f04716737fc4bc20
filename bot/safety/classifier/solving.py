"""Regularised least squares over features and products of two, solved by conjugate gradients.

With as many products as a row has pairs, the direct way is too large; the equations are solved through the
likeness of the examples to each other. Steps are few, because the rows are centred.
"""

import numpy as np

from bot.safety.classifier.model import Matrix

REGULARISATION = np.float32(0.7)
SINGLE = np.float32(0.1)  # how much single features count beside products of two
STEPS = 40  # measured: ranking no longer changes after 30


def likeness(rows: Matrix) -> Matrix:
    """How alike the rows are to each other, in single features and in products of two."""
    alike: Matrix = rows @ rows.T
    alike *= alike + 2 * SINGLE
    return alike


def solve(alike: Matrix, wanted: Matrix, kept: Matrix) -> Matrix:
    """The weight of each example for each answer.

    Args:
        alike: likeness of the examples.
        wanted: a column for each answer.
        kept: for each answer 1 for the examples that it may learn from, else 0.
    """
    weights = np.zeros_like(wanted)
    left = wanted * kept
    step = left.copy()
    size = (left * left).sum(axis=0)
    for _ in range(STEPS):
        moved = (alike @ step) * kept + REGULARISATION * step
        pace = size / (step * moved).sum(axis=0)
        weights += pace * step
        left -= pace * moved
        before, size = size, (left * left).sum(axis=0)
        step = left + (size / before) * step
    return weights


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
