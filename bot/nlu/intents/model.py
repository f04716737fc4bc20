"""The trained intent model: likelihoods with numpy alone. Holds no example and no word."""

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.model import Matrix, shares

FILE = "intents.npz"


@dataclass(frozen=True)
class IntentModel:
    """Weights of features and of the main directions of their products, a column or block for each intent.

    A message's features lose `centre` and become a short row by `projection`. `slopes` and `offsets` have a
    column for each intent; `directions` and `bends` hold the same number of columns for each, one intent
    after the other. `sharpness` makes shares of one from the scores.
    """

    intents: NDArray[np.str_]
    centre: Matrix
    projection: Matrix
    slopes: Matrix
    offsets: Matrix
    directions: Matrix
    bends: Matrix
    sharpness: Matrix

    def likelihoods(self, features: Matrix) -> Matrix:
        """A row for each row of features: how likely each of `intents` is."""
        rows = (features - self.centre) @ self.projection
        bent = (rows @ self.directions) ** 2 * self.bends
        scores = rows @ self.slopes + self.offsets
        scores += bent.reshape(len(rows), len(self.intents), -1).sum(axis=2)
        return shares(scores * self.sharpness)

    def save(self, folder: Path) -> None:
        """Write the model as plain arrays."""
        np.savez(folder / FILE, **{field.name: getattr(self, field.name) for field in fields(self)})

    @classmethod
    def load(cls, folder: Path) -> "IntentModel":
        """Read what `save` wrote.

        Raises:
            FileNotFoundError: there is no model.
        """
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            return cls(**{field.name: arrays[field.name] for field in fields(cls)})
