"""Puts both layers together into an assessment."""

from bot.safety.assessment import Assessment
from bot.safety.classifier.model import Opinion
from bot.safety.frames import frame_of
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.safety.settings import ESCALATE_AT, HINT_AT, INFORMATION_AT
from bot.safety.speaker import speaker_of
from bot.vocabulary import Category, Severity, Speaker

_PHRASE_WEIGHT = 0.5  # what a phrase rule adds to the model's share for its category


def judge(found: Findings, opinion: Opinion, usual: dict[Category, Severity], carried: float = 0.0) -> Assessment:
    """Assess one message.

    Args:
        found: what the first layer sees in it.
        opinion: what the model makes of it.
        usual: the severity of each risk.
        carried: what earlier messages add to the score, 0 to 1.
    """
    frame = frame_of(found)
    phrases = tuple(phrase for phrase in found.phrases if phrase.personal or frame is None)
    score = 1 - (1 - opinion.risk) * (1 - carried)
    enough = ESCALATE_AT if frame is None else INFORMATION_AT
    explanation = (*(f"rule:{phrase.name}" for phrase in phrases), f"score:{_band(score)}")
    if frame:
        explanation = (*explanation, f"frame:{frame}")
    if not phrases and score < min(HINT_AT if frame is None else enough, enough):
        return Assessment(Severity.NONE, None, Speaker.UNKNOWN, explanation)
    category = _category(phrases, opinion)
    severity = _severity(found, phrases, category, usual, strong=score >= enough)
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
    usual: dict[Category, Severity],
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
    if score >= 0.8:
        return "high"
    if score >= ESCALATE_AT:
        return "raised"
    return "hint" if score >= HINT_AT else "low"
