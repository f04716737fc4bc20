"""What the linear model sees of a message: its sentence vector, its letter groups, its word lists."""

from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

LETTER_BUCKETS = 4096
_GROUP_LENGTHS = (3, 4, 5)
MOST_GROUP_LETTERS = 400  # characters of a message whose groups are counted


def letter_groups(folded: str) -> NDArray[np.float32]:
    """Groups of three to five letters within words, and pairs of words, hashed into a unit vector."""
    row = np.zeros(LETTER_BUCKETS, dtype=np.float32)
    buckets = [crc32(group.encode()) % LETTER_BUCKETS for group in _groups(folded[:MOST_GROUP_LETTERS].split())]
    if buckets:
        places, counts = np.unique(buckets, return_counts=True)
        row[places] = np.sqrt(counts)
        row /= np.linalg.norm(row)
    return row


def _groups(words: Sequence[str]) -> Iterable[str]:
    for word in words:
        padded = f" {word} "
        yield padded
        for length in _GROUP_LENGTHS:
            for start in range(len(padded) - length + 1):
                yield padded[start : start + length]
    for first, second in zip(words, words[1:], strict=False):
        yield f"{first}_{second}"


def presence(names: Sequence[str], found: Iterable[str]) -> NDArray[np.float32]:
    """1 for each of `names` that was found in the message, else 0."""
    present = frozenset(found)
    return np.array([name in present for name in names], dtype=np.float32)
