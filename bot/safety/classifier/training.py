"""Fits the model: regularised least squares; the same examples give the same model.

Each answer is fitted to all examples. For the calibration risk is fitted three times more, each time without
a third of the examples, which are then scored as messages that the model has not seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier import solving
from bot.safety.classifier.calibration import platt
from bot.safety.classifier.model import Matrix, RiskModel
from bot.vocabulary import Category, Speaker

# Of a row. With 42,000 examples, recall of the seen part at 1 % false alarms: 640 93.8, 900 95.3, 1,000 95.3,
# 1,300 95.4 at more cost.
DIMENSIONS = 1000
DIRECTIONS = 80  # for each category and speaker; 64 to 128 make no difference
FOLDS = 3
SHARPNESS = (10.0, 8.0)  # of categories and speakers: the least log loss on unseen examples, measured once


@dataclass(frozen=True)
class Labels:
    """What each training message is: no risk where `categories` holds None.

    `evidence` names the rules and frames found in the first ones, the single messages. They alone are used
    to calibrate: the stretches of conversation after them are only learnt from.
    """

    categories: Sequence[Category | None]
    speakers: Sequence[Speaker]
    evidence: Sequence[frozenset[str]]


def train(features: Matrix, labels: Labels) -> RiskModel:
    """Fit all answers at once and calibrate them."""
    categories = tuple(sorted({category for category in labels.categories if category}, key=str))
    at_risk = zip(labels.speakers, labels.categories, strict=True)
    speakers = tuple(sorted({speaker for speaker, category in at_risk if category}, key=str))
    risky = np.array([category is not None for category in labels.categories])
    by_category = _one_for_each(labels.categories, categories)
    by_speaker = _one_for_each(labels.speakers, speakers)
    wanted = np.concatenate([_signs(risky), by_category, by_speaker], axis=1)
    centre = features.mean(axis=0)
    projection = solving.main_axes(features - centre, DIMENSIONS)
    rows = (features - centre) @ projection
    solution, unseen = _solve_with_folds(rows, wanted)
    weights, offsets = solution.weights[:, : wanted.shape[1]], solution.offsets[: wanted.shape[1]]
    names = sorted(frozenset().union(*labels.evidence))
    single = slice(len(labels.evidence))
    slope, shift, *moves = platt(unseen[single], _present(labels.evidence, names), risky[single])
    bent = [
        solving.main_directions(solving.products(rows, column), DIRECTIONS) for column in weights[:, 1:].T
    ]
    return RiskModel(
        centre=centre,
        projection=projection,
        slopes=solving.slopes(rows, weights),
        offsets=offsets,
        products=solving.products(rows, weights[:, 0]),
        directions=np.concatenate([directions for directions, _ in bent], axis=1),
        bends=np.concatenate([bends for _, bends in bent]),
        slope=float(slope),
        shift=float(shift),
        evidence={name: float(move) for name, move in zip(names, moves, strict=True)},
        sharpness=SHARPNESS,
        categories=categories,
        speakers=speakers,
    )


def rough_risk(features: Matrix, risky: NDArray[np.bool_], asked: Matrix) -> Matrix:
    """Scores of the `asked` rows from a plain linear fit; quick, and enough to sort out unsure examples."""
    system = features.T @ features + np.eye(features.shape[1], dtype=np.float32)
    weights = np.linalg.solve(system, features.T @ _signs(risky))
    scores: Matrix = (asked @ weights)[:, 0]
    return scores


def _solve_with_folds(rows: Matrix, wanted: Matrix) -> tuple[solving.Solution, Matrix]:
    """The fit of each answer, and each example's risk by a fit that has not seen it.

    The last columns of the solution are those of the fits without a third of the examples.
    """
    folds = _folds(len(rows))
    answers = wanted.shape[1]
    kept = np.ones((len(rows), answers + FOLDS), dtype=np.float32)
    for fold in range(FOLDS):
        kept[folds == fold, answers + fold] = 0
    asked = np.concatenate([wanted, np.repeat(wanted[:, :1], FOLDS, axis=1)], axis=1)
    solution = solving.solve(rows, asked, kept)
    return solution, solution.fitted[:, answers:][np.arange(len(rows)), folds]


def _folds(count: int) -> NDArray[np.int64]:
    """The fold of each example; neighbours in a file are much alike and so stay together."""
    return np.arange(count) // 10 % FOLDS


def _signs(risky: NDArray[np.bool_]) -> Matrix:
    return np.where(risky, 1.0, -1.0).astype(np.float32)[:, None]


def _present(found: Sequence[frozenset[str]], names: Sequence[str]) -> Matrix:
    return np.array([[name in each for name in names] for each in found], dtype=np.float32)


def _one_for_each(values: Sequence[object], kinds: Sequence[object]) -> Matrix:
    return np.array([[value == kind for kind in kinds] for value in values], dtype=np.float32)
