"""The risk detector: what the edge, the Rasa component and `signpost assess` ask."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.paths import DATA
from bot.safety.assessment import Assessment
from bot.safety.classifier.encoder import load_encoder
from bot.safety.content import load_content
from bot.safety.judge import judge
from bot.safety.model_layer import ModelLayer
from bot.safety.phrase_layer import PhraseLayer
from bot.safety.settings import HISTORY_DECAY, HISTORY_LENGTH
from bot.vocabulary import Category, Severity


class RiskDetector:
    """Says of a message whether it carries risk. Keeps no message."""

    def __init__(self, phrases: PhraseLayer, model: ModelLayer, usual: dict[Category, Severity]) -> None:
        """`usual` is the severity of each risk where no phrase says otherwise. Use `load` to make one."""
        self._phrases = phrases
        self._model = model
        self._usual = usual

    @classmethod
    def load(cls, data: Path = DATA) -> "RiskDetector":
        """Compile the phrases under `data` and load the model, or train it (some seconds) where it is stale.

        Raises:
            ContentError: a content file holds a mistake.
        """
        content = load_content(data)
        encoder = load_encoder()
        phrases = PhraseLayer(content, encoder.knows_word)
        model = ModelLayer.load(content, phrases, encoder)
        return cls(phrases, model, {category: risk.severity for category, risk in content.risks.items()})

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Assess a message in the light of the writer's earlier ones, oldest first."""
        return self.assess_many([(text, history)])[0]

    def assess_many(self, messages: Iterable[tuple[str, Sequence[str]]]) -> list[Assessment]:
        """Assess several messages, each with its own history; quicker than one by one."""
        batch = [(text, tuple(history)[-HISTORY_LENGTH:]) for text, history in messages]
        findings = [self._phrases.examine(turn) for text, history in batch for turn in (*history, text)]
        opinions = self._model.opinions(findings)
        assessments: list[Assessment] = []
        place = 0
        for _text, history in batch:
            carried = 0.0
            for number in range(place, place + len(history)):
                carried = HISTORY_DECAY * (1 - (1 - carried) * (1 - opinions[number].risk))
            place += len(history)
            assessments.append(judge(findings[place], opinions[place], self._usual, carried if history else 0.0))
            place += 1
        return assessments
