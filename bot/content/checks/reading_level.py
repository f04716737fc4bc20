"""How hard a text is to read, and how hard it may be (`data/wording/reading.yml`)."""

import math
import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from bot.content.checks.answer_length import AnswerLength
from bot.content.model import ContentModel, Text
from bot.content.sentences import sentences
from bot.content.yaml_file import read_file
from bot.vocabulary import Audience

QUOTATION_MARKS = re.compile('["“”]')
FILE = Path("wording") / "reading.yml"


class IrreplaceableWord(ContentModel):
    """A word for which there is no easier one, and why."""

    word: Text
    because: Text


class ReadingSettings(ContentModel):
    """The highest grade for each audience, the length of answers, and the words that do not count."""

    limits: dict[Audience, Annotated[float, Field(gt=0, le=20)]]
    lengths: AnswerLength
    everybody: Audience
    counted_as: Text
    words: list[IrreplaceableWord]

    @field_validator("limits")
    @classmethod
    def _every_audience_has_a_limit(cls, limits: dict[Audience, float]) -> dict[Audience, float]:
        missing = [audience.value for audience in Audience if audience not in limits]
        if missing:
            raise ValueError(f"no limit for {', '.join(missing)}")
        return limits


class ReadingLevel:
    """Grades texts by the Flesch-Kincaid formula: school years in the USA, from about -3 up."""

    def __init__(self, settings: ReadingSettings) -> None:
        self.settings = settings
        longest_first = sorted((entry.word for entry in settings.words), key=len, reverse=True)
        names = "|".join(map(re.escape, longest_first))
        self._irreplaceable = re.compile(rf"\b(?:{names})\b" if names else r"(?!)", re.IGNORECASE)

    @classmethod
    def load(cls, data: Path) -> "ReadingLevel":
        """The level as `data` sets it.

        Raises:
            ContentError: the file is missing or holds mistakes.
        """
        return cls(read_file(data / FILE, ReadingSettings))

    def grade(self, words: str) -> float:
        """The grade of a text, rounded up to a tenth, so that what is shown as the limit keeps the limit."""
        import textstat  # brings a dictionary of syllables that takes a second to read

        plain = self._irreplaceable.sub(self.settings.counted_as, QUOTATION_MARKS.sub("", words))
        grade: float = textstat.flesch_kincaid_grade(plain)
        return math.ceil(round(grade * 10, 6)) / 10

    def limit(self, audiences: tuple[Audience, ...]) -> float:
        """The highest grade for a text that these audiences are shown."""
        (audience,) = audiences if len(audiences) == 1 else (self.settings.everybody,)
        return self.settings.limits[audience]

    def hardest_sentence(self, words: str) -> str:
        """The sentence of a text with the highest grade, on one line."""
        return max(sentences(words), key=self.grade)
