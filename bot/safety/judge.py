"""Puts both layers together into an assessment."""

from collections.abc import Mapping

from bot.safety.assessment import UNSURE, Assessment
from bot.safety.classifier.model import Opinion
from bot.safety.decision import decide
from bot.safety.frames import frame_of, standing_phrases
from bot.safety.kind import RiskKind
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.safety.settings import (
    ESCALATE_AT,
    GRAVE,
    GRAVE_AT,
    GRAVE_PHRASE_AT,
    HINT_AT,
    PHRASE_AT,
)
from bot.vocabulary import Category, Severity, Speaker


def judge(found: Findings, opinion: Opinion, kinds: Mapping[Category, RiskKind]) -> Assessment:
    """Assess one message.

    Args:
        found: what the first layer sees in it.
        opinion: what the model makes of it, in the light of the messages before it.
        kinds: what is known of each risk.
    """
    frame = frame_of(found)
    phrases = standing_phrases(found, frame)
    score = opinion.risk
    explanation = (*(f"rule:{phrase.name}" for phrase in phrases), f"score:{_band(score)}")
    if frame:
        explanation = (*explanation, f"frame:{frame}")
    decision = decide(found, phrases, opinion, kinds)
    category, speaker = decision.category, decision.speaker
    if not _is_enough(phrases, opinion, category):
        return Assessment(Severity.NONE, None, Speaker.UNKNOWN, explanation)
    if score < ESCALATE_AT or not decision.is_sure:
        explanation = (*explanation, UNSURE)
    severity = _severity(found, phrases, category, kinds, strong=score >= ESCALATE_AT)
    return Assessment(severity, category, speaker, explanation)


def _is_enough(phrases: tuple[RiskPhrase, ...], opinion: Opinion, category: Category) -> bool:
    """Whether help is shown: less is enough where a miss is gravest."""
    if opinion.risk >= (PHRASE_AT if phrases else HINT_AT):
        return True
    if opinion.risk * sum(opinion.categories.get(each, 0.0) for each in GRAVE) >= GRAVE_AT:
        return True
    named = any(phrase.personal and phrase.label.category in GRAVE for phrase in phrases)
    return named and category in GRAVE and opinion.risk >= GRAVE_PHRASE_AT


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
