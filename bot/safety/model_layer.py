"""The second layer: what the trained model makes of messages that the first layer has read."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.paths import state_folder
from bot.safety.classifier import store
from bot.safety.classifier.encoder import Encoder
from bot.safety.classifier.examples import Example, gather
from bot.safety.classifier.features import letter_groups, presence
from bot.safety.classifier.model import Matrix, Opinion, RiskModel
from bot.safety.classifier.selection import fit
from bot.safety.content import SafetyContent
from bot.safety.phrase_layer import Findings, PhraseLayer

MODEL_FOLDER = "risk-classifier"
PART_WEIGHTS = (1.0, 0.7, 0.2)  # vector, letter groups, lists and cues; chosen by cross-validation
_CODE = Path(__file__).resolve().parent


class ModelLayer:
    """Builds features and asks the model; trained when it is made, or loaded from the state folder."""

    def __init__(self, model: RiskModel, encoder: Encoder, names: Sequence[str]) -> None:
        """`names` are the lists and cues that count as features, in their order."""
        self._model = model
        self._encoder = encoder
        self._names = tuple(names)

    @classmethod
    def load(cls, content: SafetyContent, phrases: PhraseLayer, encoder: Encoder) -> "ModelLayer":
        """The stored model where it fits the content and code; else a new one, stored if possible."""
        names = feature_names(content)
        folder = state_folder() / MODEL_FOLDER
        fingerprint = _fingerprint(content)
        model = store.load(folder, fingerprint)
        if model is None:
            model = _train(gather(content), phrases, encoder, names)
            store.save(model, folder, fingerprint)
        return cls(model, encoder, names)

    def vectors(self, findings: Sequence[Findings]) -> NDArray[np.float32]:
        """The sentence vectors of several messages, one row each; the dearest step by far."""
        return self._encoder.encode([found.reading.folded for found in findings])

    def opinions(self, findings: Sequence[Findings], vectors: NDArray[np.float32]) -> list[Opinion]:
        """One opinion for each message and its vector."""
        return self._model.opinions(build_features(findings, vectors, self._names)) if findings else []


def feature_names(content: SafetyContent) -> tuple[str, ...]:
    """Word lists and cues, under names that cannot collide."""
    lists = (f"list:{name}" for name in content.lists.names())
    return (*lists, *(f"cue:{name}" for name in content.cues.cues))


def build_features(
    findings: Sequence[Findings], vectors: NDArray[np.float32], names: Sequence[str]
) -> Matrix:
    """The feature rows of several messages."""
    folded = [found.reading.folded for found in findings]
    parts = (
        vectors,
        np.stack([letter_groups(text) for text in folded]),
        np.stack([presence(names, _present(found)) for found in findings]),
    )
    scaled = [part * np.float32(weight) for part, weight in zip(parts, PART_WEIGHTS, strict=True)]
    return np.concatenate(scaled, axis=1)


def _present(found: Findings) -> Iterable[str]:
    yield from (f"list:{name}" for name in found.lists)
    yield from (f"cue:{name}" for name in found.cues)


def _train(
    examples: Sequence[Example], phrases: PhraseLayer, encoder: Encoder, names: Sequence[str]
) -> RiskModel:
    findings = [phrases.examine(example.text) for example in examples]
    vectors = encoder.encode([found.reading.folded for found in findings])
    return fit(examples, findings, build_features(findings, vectors, names))


def _fingerprint(content: SafetyContent) -> str:
    """A digest of everything that the model is made of: content files and the code that reads them."""
    digest = hashlib.sha256()
    folders = [content.data / name for name in ("risks", "topics", "benign", "words")]
    files = [path for folder in folders for path in folder.rglob("*.yml")] + list(_CODE.rglob("*.py"))
    for path in sorted(files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
