"""What the intent model sees of a message: its sentence vector and its letter groups."""

import numpy as np

from bot.safety.classifier.features import LETTERS, VECTOR, letter_groups
from bot.safety.classifier.model import Matrix


def feature_row(vector: Matrix, folded: str) -> Matrix:
    """One row, weighed as for the risk model; `folded` are the words of the message, mended."""
    return np.concatenate([VECTOR.weight * vector, LETTERS.weight * letter_groups(folded)])
