"""The second layer: what the trained model makes of messages that the first layer has read."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.paths import state_folder
from bot.safety.classifier import store
from bot.safety.classifier.encoder import Encoder
from bot.safety.classifier.examples import Example, gather
from bot.safety.classifier.features import letter_groups, presence
from bot.safety.classifier.model import Matrix, Opinion, RiskModel, weighted
from bot.safety.content import SafetyContent
from bot.safety.phrase_layer import Findings, PhraseLayer

MODEL_FOLDER = "risk-classifier"
PART_WEIGHTS = (1.0, 1.0, 0.15)  # vector, letter groups, lists and cues; chosen by cross-validation
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

    def opinions(self, findings: Sequence[Findings]) -> list[Opinion]:
        """One opinion for each message."""
        return self._model.opinions(build_features(findings, self._encoder, self._names)) if findings else []


def feature_names(content: SafetyContent) -> tuple[str, ...]:
    """Word lists and cues, under names that cannot collide."""
    return (*(f"list:{name}" for name in content.lists.names()), *(f"cue:{name}" for name in content.cues.cues))


def build_features(findings: Sequence[Findings], encoder: Encoder, names: Sequence[str]) -> Matrix:
    """The feature rows of several messages."""
    folded = [found.reading.folded for found in findings]
    return weighted(
        encoder.encode(folded),
        [letter_groups(text) for text in folded],
        [presence(names, _present(found)) for found in findings],
        PART_WEIGHTS,
    )


def _present(found: Findings) -> Iterable[str]:
    yield from (f"list:{name}" for name in found.lists)
    yield from (f"cue:{name}" for name in found.cues)


def _train(examples: Sequence[Example], phrases: PhraseLayer, encoder: Encoder, names: Sequence[str]) -> RiskModel:
    from bot.safety.classifier.selection import fit  # scikit-learn costs 100 MB: only where we train

    findings = [phrases.examine(example.text) for example in examples]
    return fit(examples, findings, build_features(findings, encoder, names))


def _fingerprint(content: SafetyContent) -> str:
    """A digest of everything that the model is made of: content files and the code that reads them."""
    digest = hashlib.sha256()
    folders = [content.data / name for name in ("risks", "topics", "benign", "words")]
    files = [path for folder in folders for path in folder.rglob("*.yml")] + list(_CODE.rglob("*.py"))
    for path in sorted(files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
