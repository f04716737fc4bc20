"""Texts that are too hard for those who are shown them."""

from collections.abc import Iterable, Iterator

from bot.content.checks.reading_level import ReadingLevel
from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault

REMEDY = "Split it or use shorter words; a word that cannot be replaced goes to data/wording/reading.yml."


def reading_faults(texts: Iterable[ShownText], level: ReadingLevel) -> Iterator[Fault]:
    """One fault for each text above its limit. Titles and choices are too short to be graded."""
    for text in texts:
        if text.spoken_by_reader:
            continue
        grade, limit = level.grade(text.words), level.limit(text.audiences)
        if grade > limit:
            readers = text.audiences[0] if len(text.audiences) == 1 else "everybody"
            hardest = level.hardest_sentence(text.words)
            problem = (
                f"Reading grade {grade:.1f}, but {limit:g} is the limit for {readers}. "
                f"Hardest sentence (grade {level.grade(hardest):.1f}): '{hardest}'"
            )
            yield text.fault(problem, REMEDY)
