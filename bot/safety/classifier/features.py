"""What the model sees of a message: its sentence vector, its letter groups, its word lists and cues."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

VECTOR_LENGTH = 512
LETTER_BUCKETS = 1024
_GROUP_LENGTHS = (3, 4, 5)
MOST_GROUP_LETTERS = 400  # characters of a message whose groups are counted


@dataclass(frozen=True)
class Part:
    """A stretch of a feature row: where it is, how much it weighs, and whether it is a vector of that length.

    The weights were chosen by cross-validation.
    """

    place: slice
    weight: np.float32
    has_length: bool


VECTOR = Part(slice(0, VECTOR_LENGTH), np.float32(1.0), has_length=True)
LETTERS = Part(slice(VECTOR_LENGTH, VECTOR_LENGTH + LETTER_BUCKETS), np.float32(0.7), has_length=True)
LISTS = Part(slice(VECTOR_LENGTH + LETTER_BUCKETS, None), np.float32(0.2), has_length=False)
PARTS = (VECTOR, LETTERS, LISTS)


def feature_row(
    vector: NDArray[np.float32], folded: str, names: Sequence[str], found: Iterable[str]
) -> NDArray[np.float32]:
    """All features of one message.

    Args:
        vector: its sentence vector.
        folded: its words, mended.
        names: the lists and cues that count, in their order.
        found: those of them that were found in it.
    """
    values = (vector, letter_groups(folded), presence(names, found))
    return np.concatenate([part.weight * value for part, value in zip(PARTS, values, strict=True)])


def letter_groups(folded: str) -> NDArray[np.float32]:
    """Words, word pairs and groups of three to five letters, hashed into a unit vector.

    Each group adds to one place with a sign of its own, so that groups that share a place cancel out on
    average.
    """
    hashes = [crc32(group.encode()) for group in _groups(folded[:MOST_GROUP_LETTERS].split())]
    row = np.zeros(LETTER_BUCKETS, dtype=np.float32)
    if not hashes:
        return row
    groups, counts = np.unique(np.array(hashes, dtype=np.int64), return_counts=True)
    signs = np.where((groups >> 20) & 1, 1.0, -1.0)
    np.add.at(row, groups % LETTER_BUCKETS, signs * np.sqrt(counts))
    length = float(np.linalg.norm(row))
    return row / np.float32(length) if length else row


def _groups(words: Sequence[str]) -> Iterable[str]:
    for word in words:
        padded = f" {word} "
        yield padded
        for length in _GROUP_LENGTHS:
            for start in range(len(padded) - length + 1):
                yield padded[start : start + length]
    for first, second in pairwise(words):
        yield f"{first}_{second}"


def presence(names: Sequence[str], found: Iterable[str]) -> NDArray[np.float32]:
    """1 for each of `names` that was found in the message, else 0."""
    present = frozenset(found)
    return np.array([name in present for name in names], dtype=np.float32)
