"""The second layer: what the trained model makes of messages that the first layer has read."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.paths import state_folder
from bot.process.one_at_a_time import one_at_a_time
from bot.safety.classifier import store
from bot.safety.classifier.encoder import Encoder
from bot.safety.classifier.features import feature_row
from bot.safety.classifier.lessons import fingerprint, learn
from bot.safety.classifier.model import Matrix, Opinion, RiskModel
from bot.safety.content import SafetyContent
from bot.safety.frames import evidence_in
from bot.safety.phrase_layer import Findings, PhraseLayer

MODEL_FOLDER = "risk-classifier"


class ModelLayer:
    """Builds features and asks the model; trained when it is made, or loaded from the state folder."""

    def __init__(self, encoder: Encoder, names: Sequence[str], model: RiskModel | None = None) -> None:
        """`names` are the lists and cues that count as features, in their order."""
        self._encoder = encoder
        self._names = tuple(names)
        self._model = model

    @classmethod
    def load(cls, content: SafetyContent, phrases: PhraseLayer, encoder: Encoder) -> "ModelLayer":
        """The stored model where it fits the content and code; else a new one, stored if possible."""
        folder = state_folder() / MODEL_FOLDER
        wanted = fingerprint(content)
        layer = cls(encoder, feature_names(content), store.load(folder, wanted))
        if layer._model is None:
            with one_at_a_time(folder, "training"):
                layer._model = store.load(folder, wanted)
                if layer._model is None:
                    layer._model = learn(content, phrases.examine, layer.features)
                    store.save(layer._model, folder, wanted)
        return layer

    def vectors(self, findings: Sequence[Findings]) -> NDArray[np.float32]:
        """The sentence vectors of several messages, one row each; the dearest step by far."""
        return self._encoder.encode([found.reading.folded for found in findings])

    def features(self, findings: Sequence[Findings], vectors: NDArray[np.float32] | None = None) -> Matrix:
        """The feature rows of several messages; their vectors are made where they are not given."""
        if vectors is None:
            vectors = self.vectors(findings)
        rows = [
            feature_row(vector, found.reading.folded, self._names, _present(found))
            for found, vector in zip(findings, vectors, strict=True)
        ]
        return np.stack(rows) if rows else np.zeros((0, 0), dtype=np.float32)

    def opinions(self, features: Sequence[Matrix] | Matrix, findings: Sequence[Findings]) -> list[Opinion]:
        """One opinion for each feature row and what the first layer found in its message.

        Raises:
            RuntimeError: there is no model yet.
        """
        if self._model is None:
            raise RuntimeError("The risk model is asked before it is trained or loaded.")
        evidence = [evidence_in(found) for found in findings]
        return self._model.opinions(np.asarray(features), evidence) if len(features) else []


def feature_names(content: SafetyContent) -> tuple[str, ...]:
    """Word lists and cues, under names that cannot collide."""
    lists = (f"list:{name}" for name in content.lists.names())
    return (*lists, *(f"cue:{name}" for name in content.cues.cues))


def _present(found: Findings) -> Iterable[str]:
    yield from (f"list:{name}" for name in found.lists)
    yield from (f"cue:{name}" for name in found.cues)
