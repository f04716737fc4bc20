"""Puts both layers together into an assessment."""

from collections.abc import Mapping

from bot.safety.assessment import Assessment
from bot.safety.classifier.model import Opinion
from bot.safety.frames import frame_of, standing_phrases
from bot.safety.history import NOTHING_EARLIER, Earlier
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.safety.settings import DENIAL_AT, ESCALATE_AT, HINT_AT, INFORMATION_AT
from bot.safety.speaker import speaker_of
from bot.vocabulary import Category, Severity, Speaker

_ENOUGH = {
    None: HINT_AT,
    "information": INFORMATION_AT,
    "school_work": INFORMATION_AT,
    "fiction": INFORMATION_AT,
    "laughing": HINT_AT,
    "denial": DENIAL_AT,
}
_PHRASE_WEIGHT = 0.5  # what a phrase rule adds to the model's share for its category


def judge(
    found: Findings, opinion: Opinion, usual: Mapping[Category, Severity], earlier: Earlier = NOTHING_EARLIER
) -> Assessment:
    """Assess one message.

    Args:
        found: what the first layer sees in it.
        opinion: what the model makes of it.
        usual: the severity of each risk.
        earlier: what is left of the messages before it.
    """
    frame = frame_of(found)
    phrases = standing_phrases(found, frame)
    opinion = earlier.add_to(opinion, found)
    score = opinion.risk
    explanation = (*(f"rule:{phrase.name}" for phrase in phrases), f"score:{_band(score)}")
    if frame:
        explanation = (*explanation, f"frame:{frame}")
    if not phrases and score < _ENOUGH.get(frame, HINT_AT):
        return Assessment(Severity.NONE, None, Speaker.UNKNOWN, explanation)
    category = _category(phrases, opinion)
    severity = _severity(found, phrases, category, usual, strong=score >= ESCALATE_AT)
    return Assessment(severity, category, speaker_of(found, phrases, opinion), explanation)


def _category(phrases: tuple[RiskPhrase, ...], opinion: Opinion) -> Category:
    shares = dict(opinion.categories)
    for phrase in set(phrases):
        category = phrase.label.category
        shares[category] = shares.get(category, 0.0) + _PHRASE_WEIGHT
    return max(shares, key=lambda category: shares[category])


def _severity(
    found: Findings,
    phrases: tuple[RiskPhrase, ...],
    category: Category,
    usual: Mapping[Category, Severity],
    strong: bool,
) -> Severity:
    named = [phrase.label.severity for phrase in phrases if phrase.label.category is category]
    if not named:
        named = [usual.get(category, Severity.URGENT) if strong or phrases else Severity.SUPPORT]
    severity = max(named, key=lambda severity: severity.rank)
    if "happening_now" in found.cues and severity is Severity.URGENT:
        return Severity.EMERGENCY
    return severity


def _band(score: float) -> str:
    if score >= ESCALATE_AT:
        return "high"
    return "raised" if score >= HINT_AT else "low"
