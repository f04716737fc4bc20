"""The risk detector: what the edge, the Rasa component and `signpost assess` ask."""

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.paths import DATA
from bot.safety.assessment import Assessment
from bot.safety.classifier.encoder import load_encoder
from bot.safety.content import load_content
from bot.safety.history import NOTHING_EARLIER, Earlier
from bot.safety.judge import judge
from bot.safety.kind import RiskKind, kinds_of
from bot.safety.model_layer import ModelLayer
from bot.safety.phrase_layer import PhraseLayer
from bot.safety.screening import Screening
from bot.safety.settings import HISTORY_LENGTH
from bot.vocabulary import Category


class RiskDetector:
    """Says of a message whether it carries risk. Keeps no message."""

    def __init__(self, phrases: PhraseLayer, model: ModelLayer, kinds: dict[Category, RiskKind]) -> None:
        """`kinds` is what is known of each risk. Use `load` to make one."""
        self._phrases = phrases
        self._model = model
        self._kinds = kinds

    @classmethod
    def load(cls, data: Path = DATA) -> "RiskDetector":
        """Compile the phrases under `data` and load the model, or train it (some seconds) where it is stale.

        Raises:
            ContentError: a content file holds a mistake.
        """
        content = load_content(data)
        encoder = load_encoder()
        phrases = PhraseLayer(content)
        model = ModelLayer.load(content, phrases, encoder)
        return cls(phrases, model, kinds_of(content.risks))

    def fold(self, text: str) -> str:
        """The words of a message with spelling, text-speak and disguises mended."""
        return self._phrases.examine(text).reading.folded

    def screen(self, text: str, earlier: Earlier = NOTHING_EARLIER) -> Screening:
        """Assess a message after `earlier` ones, and keep what else the pass over it has found.

        The caller keeps the result's `earlier` for the next message, and no message at all.
        """
        return self.screen_many([text], earlier)[0]

    def screen_many(self, texts: Sequence[str], earlier: Earlier = NOTHING_EARLIER) -> list[Screening]:
        """Screen messages that have nothing to do with each other; quicker than one by one."""
        findings = [self._phrases.examine(text) for text in texts]
        vectors = self._model.vectors(findings)
        opinions = self._model.opinions(findings, vectors)
        return [
            Screening(
                judge(found, opinion, self._kinds, earlier),
                found.reading.folded,
                vector,
                earlier.after(found, opinion),
            )
            for found, opinion, vector in zip(findings, opinions, vectors, strict=True)
        ]

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Assess a message in the light of the writer's earlier ones, oldest first."""
        return self.assess_many([(text, history)])[0]

    def assess_many(self, messages: Iterable[tuple[str, Sequence[str]]]) -> list[Assessment]:
        """Assess several messages, each with its own history; quicker than one by one."""
        batch = [(text, tuple(history)[-HISTORY_LENGTH:]) for text, history in messages]
        findings = [self._phrases.examine(turn) for text, history in batch for turn in (*history, text)]
        opinions = self._model.opinions(findings, self._model.vectors(findings))
        assessments: list[Assessment] = []
        read = iter(zip(findings, opinions, strict=True))
        for _text, history in batch:
            earlier = NOTHING_EARLIER
            for found, opinion in itertools.islice(read, len(history)):
                earlier = earlier.after(found, opinion)
            assessments.append(judge(*next(read), self._kinds, earlier))
        return assessments
