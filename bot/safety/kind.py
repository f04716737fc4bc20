"""What is known of each risk before any message is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.risk import Risk
from bot.vocabulary import Category, Severity, Speaker


@dataclass(frozen=True)
class RiskKind:
    """The severity of a risk where no phrase says otherwise, and who speaks of it.

    `speakers` says for each speaker how many times more often than chance the two stand together in the
    examples: nobody but an adult has an `adult_concern`, and who tells of own behaviour seldom tells of
    another risk.
    """

    severity: Severity
    speakers: Mapping[Speaker, float]


def kinds_of(risks: Mapping[Category, Risk]) -> dict[Category, RiskKind]:
    """The kind of each risk, counted from its examples."""
    counts = {
        category: {speaker: len(messages) for speaker, messages in risk.examples.items()}
        for category, risk in risks.items()
    }
    whole = sum(sum(by_speaker.values()) for by_speaker in counts.values())

    def lift(category: Category, speaker: Speaker) -> float:
        together = counts[category].get(speaker, 0)
        chance = sum(counts[category].values()) * sum(row.get(speaker, 0) for row in counts.values()) / whole
        return together / chance if chance else 0.0

    return {
        category: RiskKind(risk.severity, {speaker: lift(category, speaker) for speaker in Speaker})
        for category, risk in risks.items()
    }
