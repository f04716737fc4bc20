"""One compiled pattern with the rule that it belongs to."""

from dataclasses import dataclass

from bot.safety.phrases.language import Element
from bot.vocabulary import Category, Severity, Speaker

IDIOM = "idiom"  # the cue whose words are not meant as they stand


@dataclass(frozen=True, slots=True)
class RiskLabel:
    """What a phrase rule points to. `speaker` is set where the rule itself says who it is about."""

    category: Category
    severity: Severity
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A pattern of a named rule: of a risk, or a cue (about speaker, frame or urgency) where `risk` is None.

    `negates` says that the pattern itself holds a word of negation, so that one in the message is meant.
    """

    name: str
    elements: tuple[Element, ...]
    risk: RiskLabel | None = None
    negates: bool = False
