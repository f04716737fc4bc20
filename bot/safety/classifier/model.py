"""The trained model: three linear heads that give calibrated probabilities with numpy alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.vocabulary import Category, Speaker

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of one message: how likely a risk is, and if so which and about whom."""

    risk: float
    categories: dict[Category, float]
    speakers: dict[Speaker, float]


@dataclass(frozen=True)
class Head:
    """Weights and offsets of one linear head: one column for each class (one for a yes-or-no head)."""

    weights: Matrix
    offsets: Matrix

    def scores(self, features: Matrix) -> Matrix:
        """Raw scores, one row for each message."""
        scores: Matrix = features @ self.weights + self.offsets
        return scores


@dataclass(frozen=True)
class RiskModel:
    """Heads for risk, category and speaker; `slope` and `shift` turn the risk score into a probability."""

    risk: Head
    category: Head
    speaker: Head
    slope: float
    shift: float
    categories: tuple[Category, ...]
    speakers: tuple[Speaker, ...]

    def opinions(self, features: Matrix) -> list[Opinion]:
        """One opinion for each row of features."""
        risk = 1 / (1 + np.exp(-(self.slope * self.risk.scores(features)[:, 0] + self.shift)))
        category = _shares(self.category.scores(features))
        speaker = _shares(self.speaker.scores(features))
        return [
            Opinion(
                float(risk[row]),
                dict(zip(self.categories, map(float, category[row]), strict=True)),
                dict(zip(self.speakers, map(float, speaker[row]), strict=True)),
            )
            for row in range(len(features))
        ]


def _shares(scores: Matrix) -> Matrix:
    """Scores as shares of one (softmax)."""
    shares: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def weighted(vectors: Matrix, letters: Sequence[Matrix], presences: Sequence[Matrix], weight: tuple[float, float, float]) -> Matrix:
    """The feature rows of several messages: each part scaled by its weight, side by side."""
    parts = [vectors * weight[0], np.stack(letters) * weight[1], np.stack(presences) * weight[2]]
    return np.concatenate(parts, axis=1).astype(np.float32)
