"""A baseline: the label of the training example whose sentence vector is nearest."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.content.library import load_library
from bot.evaluation.system import BATCH, Turn
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK
from bot.safety.classifier.encoder import Encoder, load_encoder

Vectors = NDArray[np.float32]


class NearestNeighbour:
    """Answers with the label of the most alike example (cosine); reads messages in lower case."""

    def __init__(self, encoder: Encoder, examples: Sequence[tuple[str, Assessment]]) -> None:
        """`examples` are messages with what should be said of them."""
        self._encoder = encoder
        self._answers = [answer for _, answer in examples]
        self._examples = self._vectors([text for text, _ in examples])

    @classmethod
    def load(cls) -> "NearestNeighbour":
        """Learn from the detector's own examples: those of the risks, and the harmless messages.

        Raises:
            ContentError: a content file holds a mistake.
        """
        library = load_library()
        examples = [
            (text, Assessment(risk.severity, category, speaker))
            for category, risk in library.risks.items()
            for speaker, texts in risk.examples.items()
            for text in texts
        ]
        examples.extend((text, NO_RISK) for kind in library.benign.values() for text in kind.messages)
        return cls(load_encoder(), examples)

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Find the nearest example of one message; earlier messages mean nothing to it."""
        return self.assess_many([(text, history)])[0]

    def assess_many(self, messages: Iterable[Turn]) -> list[Assessment]:
        """Find the nearest example of each message."""
        alike = self._vectors([text for text, _ in messages]) @ self._examples.T
        return [self._answers[place] for place in alike.argmax(axis=1)]

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1."""
        lower = [text.lower() for text in texts]
        parts = [self._encoder.encode(lower[start : start + BATCH]) for start in range(0, len(lower), BATCH)]
        vectors = np.concatenate(parts)
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        scaled: Vectors = vectors / np.maximum(lengths, 1e-9)
        return scaled
