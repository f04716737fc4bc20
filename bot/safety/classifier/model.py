"""The trained model: calibrated probabilities with numpy alone.

The model is linear in products of up to three features (a polynomial kernel), so it can tell "he made me"
from "I made him" where single features cannot. It keeps the training examples as short rows of numbers from
which no message can be read back.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.vocabulary import Category, Speaker

Matrix = NDArray[np.float32]
_OFFSET = np.float32(0.5)  # how much single features count beside products of two and three


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of one message: how likely a risk is, and if so which and about whom."""

    risk: float
    categories: dict[Category, float]
    speakers: dict[Speaker, float]


@dataclass(frozen=True)
class RiskModel:
    """Rows of the training examples and their weights for each answer.

    `weights` and `offsets` have a column for risk, one for each category, then one for each speaker.
    `slope` and `shift` make a probability of the risk score; `sharpness` does so for categories and
    speakers.
    """

    projection: Matrix
    rows: Matrix
    weights: Matrix
    offsets: Matrix
    slope: float
    shift: float
    sharpness: tuple[float, float]
    categories: tuple[Category, ...]
    speakers: tuple[Speaker, ...]

    def opinions(self, features: Matrix) -> list[Opinion]:
        """One opinion for each row of features."""
        scores = likeness(features @ self.projection, self.rows) @ self.weights + self.offsets
        split = 1 + len(self.categories)
        risk = 1 / (1 + np.exp(-(self.slope * scores[:, 0] + self.shift)))
        category = shares(scores[:, 1:split] * self.sharpness[0])
        speaker = shares(scores[:, split:] * self.sharpness[1])
        return [
            Opinion(
                float(risk[row]),
                dict(zip(self.categories, map(float, category[row]), strict=True)),
                dict(zip(self.speakers, map(float, speaker[row]), strict=True)),
            )
            for row in range(len(features))
        ]


def likeness(first: Matrix, second: Matrix) -> Matrix:
    """How alike each row of one is to each row of the other."""
    alike: Matrix = first @ second.T
    alike += _OFFSET
    alike /= 1 + _OFFSET
    power: Matrix = alike * alike * alike
    return power


def shares(scores: Matrix) -> Matrix:
    """Scores as shares of one (softmax)."""
    powers: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= powers.sum(axis=1, keepdims=True)
    return powers
