"""What the detector says about one message."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.safety.settings import GRAVE
from bot.vocabulary import Category, Severity, Speaker

UNSURE = "label:unsure"  # in an explanation: category and speaker are the likeliest, but no more than that
LED_BY = "lead:"  # in an explanation: this lead (data/leads) says how the risk is answered
CALM = "reply:calm"  # in an explanation: a plain question, which nobody has to be asked about safety for
ANSWERED_BY = "topic:"  # in an explanation: this topic's answer fits better than the words for the risk


@dataclass(frozen=True)
class Assessment:
    """How pressing a message is, what it is about and who it is about.

    `explanation` holds rule names and score bands ("rule:forced_sex", "score:high"), never message text,
    so an assessment may be logged and counted.
    """

    severity: Severity
    category: Category | None
    speaker: Speaker
    explanation: tuple[str, ...] = ()

    @property
    def escalate(self) -> bool:
        """Whether the reply must carry help from a person."""
        return self.severity is not Severity.NONE

    @property
    def is_sure(self) -> bool:
        """Whether a reply may speak of this category and this speaker, and not only of help."""
        return UNSURE not in self.explanation

    @property
    def answered_by(self) -> str | None:
        """The topic that is to answer, where the message itself says which."""
        return self._named(ANSWERED_BY)

    @property
    def led_by(self) -> str | None:
        """The lead that has the words, services and topics of the reply in place of the risk."""
        return self._named(LED_BY)

    @property
    def is_calm(self) -> bool:
        """Whether the reply does without the question if somebody is safe."""
        return CALM in self.explanation

    def _named(self, label: str) -> str | None:
        named = (each for each in self.explanation if each.startswith(label))
        return next((each.removeprefix(label) for each in named), None)

    @property
    def is_only_help(self) -> bool:
        """Whether a life may be at risk, so that nothing stands beside the help."""
        grave = self.severity is Severity.EMERGENCY or self.category in GRAVE
        return self.escalate and self.is_sure and grave

    def to_dict(self) -> dict[str, Any]:
        """The assessment as plain values that JSON can hold."""
        return {
            "severity": self.severity.value,
            "category": self.category.value if self.category else None,
            "speaker": self.speaker.value,
            "escalate": self.escalate,
            "explanation": list(self.explanation),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Assessment":
        """The assessment that `to_dict` wrote.

        Raises:
            ValueError: a value is none of the words in `bot.vocabulary`.
            KeyError: a value is missing.
        """
        category = values["category"]
        return cls(
            severity=Severity(values["severity"]),
            category=None if category is None else Category(category),
            speaker=Speaker(values["speaker"]),
            explanation=tuple(str(item) for item in values["explanation"]),
        )


NO_RISK = Assessment(Severity.NONE, None, Speaker.UNKNOWN)
