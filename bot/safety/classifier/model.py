"""The trained model: calibrated probabilities with numpy alone.

The model is linear in single features and in products of two, so it can tell "he made me" from "I made him"
where single features cannot. It holds no example and no word, so no message can be read back from it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.features import VECTOR_LENGTH
from bot.vocabulary import Category, Speaker

Matrix = NDArray[np.float32]
_FEW = 4  # rows that are quicker one by one: a product with a vector is not one with a narrow matrix


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of one message: how likely a risk is, and if so which and about whom."""

    risk: float
    categories: dict[Category, float]
    speakers: dict[Speaker, float]


@dataclass(frozen=True)
class RiskModel:
    """Weights of features (`slopes`) and of their products, and what makes probabilities of scores.

    A message's features lose `centre` and become a short row by `projection`. `slopes` and `offsets` have a
    column for risk, one for each category, then one for each speaker. `products` weighs products of two for
    risk; for the other columns `directions` and `bends` hold the main directions of such a matrix, the same
    number for each column. `slope` and `shift` make a probability of the risk score, moved by the weights of
    the rules and frames found in the message (`evidence`); `sharpness` does so for categories and speakers.
    """

    centre: Matrix
    projection: Matrix
    slopes: Matrix
    offsets: Matrix
    products: Matrix
    directions: Matrix
    bends: Matrix
    slope: float
    shift: float
    evidence: Mapping[str, float]
    sharpness: tuple[float, float]
    categories: tuple[Category, ...]
    speakers: tuple[Speaker, ...]

    def opinions(self, features: Matrix, evidence: Sequence[Iterable[str]]) -> list[Opinion]:
        """One opinion for each row of features and the rules and frames found in its message."""
        scores = self.scores(features)
        split = 1 + len(self.categories)
        moved = np.array([sum(self.evidence.get(name, 0.0) for name in names) for names in evidence])
        risk = 1 / (1 + np.exp(-(self.slope * scores[:, 0] + self.shift + moved)))
        category = shares(scores[:, 1:split] * np.float32(self.sharpness[0]))
        speaker = shares(scores[:, split:] * np.float32(self.sharpness[1]))
        return [
            Opinion(
                float(risk[row]),
                dict(zip(self.categories, map(float, category[row]), strict=True)),
                dict(zip(self.speakers, map(float, speaker[row]), strict=True)),
            )
            for row in range(len(features))
        ]

    def scores(self, features: Matrix) -> Matrix:
        """The raw scores, a column for each answer."""
        if 1 < len(features) <= _FEW:
            return np.concatenate([self.scores(row[None]) for row in features])
        rows = self._projected(features)
        scores: Matrix = rows @ self.slopes + self.offsets
        scores[:, 0] += ((rows @ self.products) * rows).sum(axis=1)
        bent = (rows @ self.directions) ** 2 * self.bends
        scores[:, 1:] += bent.reshape(len(rows), scores.shape[1] - 1, -1).sum(axis=2)
        return scores

    def _projected(self, features: Matrix) -> Matrix:
        """The short rows. Most letter groups are absent from one message, and their part is not fetched."""
        if len(features) > 1:
            return features @ self.projection - self._middle
        dense, sparse = features[0, :VECTOR_LENGTH], features[0, VECTOR_LENGTH:]
        there = np.flatnonzero(sparse)
        row = dense @ self.projection[:VECTOR_LENGTH]
        row += sparse[there] @ self.projection[VECTOR_LENGTH + there]
        return (row - self._middle)[None]

    @cached_property
    def _middle(self) -> Matrix:
        """The short row of `centre`."""
        middle: Matrix = self.centre @ self.projection
        return middle


def shares(scores: Matrix) -> Matrix:
    """Scores as shares of one (softmax)."""
    powers: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= powers.sum(axis=1, keepdims=True)
    return powers
