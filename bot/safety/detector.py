"""The risk detector: what the edge, the Rasa component and `signpost assess` ask."""

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.paths import DATA
from bot.safety.assessment import Assessment
from bot.safety.classifier.encoder import load_encoder
from bot.safety.classifier.model import Matrix, Opinion
from bot.safety.content import load_content
from bot.safety.history import NOTHING_EARLIER, Earlier
from bot.safety.judge import judge
from bot.safety.kind import RiskKind, kinds_of
from bot.safety.model_layer import ModelLayer
from bot.safety.phrase_layer import Findings, PhraseLayer
from bot.safety.pieces import pieces_of
from bot.safety.screening import Screening
from bot.safety.settings import HISTORY_LENGTH
from bot.safety.speaker import BY_ADULT, OF_SELF
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
        features = self._model.features(findings, vectors)
        opinions = self._weigh([earlier] * len(findings), features, findings)
        return [
            Screening(
                judge(found, opinion, self._kinds),
                found.reading.folded,
                vector,
                earlier.after(row, opinion, found),
                by_adult=BY_ADULT in found.cues,
                of_self=OF_SELF in found.cues,
            )
            for found, opinion, vector, row in zip(findings, opinions, vectors, features, strict=True)
        ]

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Assess a message in the light of the writer's earlier ones, oldest first."""
        return self.assess_many([(text, history)])[0]

    def assess_many(self, messages: Iterable[tuple[str, Sequence[str]]]) -> list[Assessment]:
        """Assess several messages, each with its own history; quicker than one by one."""
        batch = [(*tuple(history)[-HISTORY_LENGTH:], text) for text, history in messages]
        findings = [self._phrases.examine(turn) for turns in batch for turn in turns]
        features = self._model.features(findings)
        assessments: list[Assessment | None] = [None] * len(batch)
        earlier = [NOTHING_EARLIER] * len(batch)
        starts = list(itertools.accumulate((len(turns) for turns in batch), initial=0))
        for number in range(max(map(len, batch), default=0)):
            going = [place for place, turns in enumerate(batch) if number < len(turns)]
            rows = [starts[place] + number for place in going]
            read = [findings[row] for row in rows]
            opinions = self._weigh([earlier[place] for place in going], features[rows], read)
            for place, row, found, opinion in zip(going, rows, read, opinions, strict=True):
                assessments[place] = judge(found, opinion, self._kinds)
                earlier[place] = earlier[place].after(features[row], opinion, found)
        return [assessment for assessment in assessments if assessment]

    def _weigh(
        self, earlier: Sequence[Earlier], features: Matrix, findings: Sequence[Findings]
    ) -> list[Opinion]:
        """The opinion on each message after what came before it."""
        alone = self._alone(features, findings)
        later = [place for place, before in enumerate(earlier) if not before.is_empty]
        together = self._model.opinions(
            [earlier[place].read_with(features[place]) for place in later],
            [findings[place] for place in later],
        )
        weighed = list(alone)
        for place, opinion in zip(later, together, strict=True):
            weighed[place] = earlier[place].weigh(alone[place], opinion, findings[place])
        return weighed

    def _alone(self, features: Matrix, findings: Sequence[Findings]) -> list[Opinion]:
        """The opinion on each message by itself; of a long one, on the piece that tells most."""
        opinions = self._model.opinions(features, findings)
        pieces = [pieces_of(found, self._phrases) for found in findings]
        among = [piece for group in pieces for piece in group]
        if not among:
            return opinions
        further = iter(self._model.opinions(self._model.features(among), among))
        return [
            max((opinion, *itertools.islice(further, len(group))), key=lambda each: each.risk)
            for opinion, group in zip(opinions, pieces, strict=True)
        ]
