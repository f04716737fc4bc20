"""The detector's examples as intents: one for each risk, each kind of harmless message and each topic."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.risk import Risk
from bot.evaluation.system import System, assess_texts
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK
from bot.vocabulary import Category


@dataclass(frozen=True)
class Intent:
    """Examples of one intent, and what is said of a message that is taken for it."""

    name: str
    answer: Assessment
    texts: Sequence[str]


def intents(library: Library, detector: System) -> list[Intent]:
    """The examples that the detector learns from, too.

    A topic's questions may tell of a risk ("he wants me to keep a secret"). Those that the detector takes
    for a risk are left out: its own training leaves such questions out, and they would only mislead.
    """
    found = [
        Intent(
            f"risk_{category}",
            _answer(category, risk),
            [text for texts in risk.examples.values() for text in texts],
        )
        for category, risk in library.risks.items()
    ]
    found.extend(Intent(f"benign_{name}", NO_RISK, kind.messages) for name, kind in library.benign.items())
    for name, topic in library.topics.items():
        asked = zip(topic.questions, assess_texts(detector, topic.questions), strict=True)
        found.append(Intent(f"topic_{name}", NO_RISK, [text for text, said in asked if not said.escalate]))
    return [intent for intent in found if intent.texts]


def _answer(category: Category, risk: Risk) -> Assessment:
    """The risk with the speaker of most of its examples: an intent says nothing of who speaks."""
    speakers = Counter({speaker: len(texts) for speaker, texts in risk.examples.items()})
    return Assessment(risk.severity, category, speakers.most_common(1)[0][0])
