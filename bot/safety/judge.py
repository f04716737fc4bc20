"""Puts both layers together into an assessment."""

from collections.abc import Mapping

from bot.safety.assessment import Assessment
from bot.safety.classifier.model import Opinion
from bot.safety.decision import decide
from bot.safety.frames import frame_of, standing_phrases
from bot.safety.history import NOTHING_EARLIER, Earlier
from bot.safety.kind import RiskKind
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.safety.settings import DENIAL_AT, ESCALATE_AT, HINT_AT, INFORMATION_AT
from bot.vocabulary import Category, Severity, Speaker

_ENOUGH = {
    None: HINT_AT,
    "information": INFORMATION_AT,
    "school_work": INFORMATION_AT,
    "fiction": INFORMATION_AT,
    "laughing": HINT_AT,
    "denial": DENIAL_AT,
}


def judge(
    found: Findings, opinion: Opinion, kinds: Mapping[Category, RiskKind], earlier: Earlier = NOTHING_EARLIER
) -> Assessment:
    """Assess one message.

    Args:
        found: what the first layer sees in it.
        opinion: what the model makes of it.
        kinds: what is known of each risk.
        earlier: what is left of the messages before it.
    """
    frame = frame_of(found)
    phrases = standing_phrases(found, frame)
    opinion = earlier.add_to(opinion, found)
    score = opinion.risk
    explanation = (*(f"rule:{phrase.name}" for phrase in phrases), f"score:{_band(score)}")
    if frame:
        explanation = (*explanation, f"frame:{frame}")
    if not phrases and score < _enough(found, frame):
        return Assessment(Severity.NONE, None, Speaker.UNKNOWN, explanation)
    category, speaker = decide(found, phrases, opinion, kinds)
    severity = _severity(found, phrases, category, kinds, strong=score >= ESCALATE_AT)
    return Assessment(severity, category, speaker, explanation)


def _enough(found: Findings, frame: str | None) -> float:
    """The score that the model needs without a phrase; words of an idiom make it less sure of itself."""
    enough = _ENOUGH.get(frame, HINT_AT)
    return max(enough, INFORMATION_AT) if "idiom" in found.cues else enough


def _severity(
    found: Findings,
    phrases: tuple[RiskPhrase, ...],
    category: Category,
    kinds: Mapping[Category, RiskKind],
    strong: bool,
) -> Severity:
    named = [phrase.label.severity for phrase in phrases if phrase.label.category is category]
    if not named:
        usual = kinds[category].severity if category in kinds else Severity.URGENT
        named = [usual if strong or phrases else Severity.SUPPORT]
    severity = max(named, key=lambda severity: severity.rank)
    if "happening_now" in found.cues and severity is Severity.URGENT:
        return Severity.EMERGENCY
    return severity


def _band(score: float) -> str:
    if score >= ESCALATE_AT:
        return "high"
    return "raised" if score >= HINT_AT else "low"
