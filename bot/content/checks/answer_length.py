"""Answers of topics that are too long, or that end without a next step (`data/wording/reading.yml`)."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field

from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault
from bot.content.model import ContentModel
from bot.content.sentences import sentences

ANSWERS = frozenset({"answers", "not_for"})
REMEDY = "Say less, or leave a part to another topic under `next`; the next step is a paragraph of its own."


class Span(ContentModel):
    """How many sentences there may be, both ends included."""

    least: Annotated[int, Field(ge=1)]
    most: Annotated[int, Field(ge=1)]

    def holds(self, count: int) -> bool:
        """Whether so many are within it."""
        return self.least <= count <= self.most

    def __str__(self) -> str:
        """In words for a writer: "2 to 5"."""
        return f"{self.least} to {self.most}"


class AnswerLength(ContentModel):
    """The sentences of an answer, and of the next step that ends it."""

    answer: Span
    next_step: Span


def length_faults(texts: Iterable[ShownText], wanted: AnswerLength) -> Iterator[Fault]:
    """One fault for each answer of a topic that is too long or too short."""
    for text in texts:
        if text.location[0] not in ANSWERS:
            continue
        *answer, next_step = text.words.strip().split("\n\n")
        told, then = len(sentences(" ".join(answer))), len(sentences(next_step))
        if not (wanted.answer.holds(told) and wanted.next_step.holds(then)):
            problem = (
                f"{told} sentences and {then} in the last paragraph, but an answer has {wanted.answer} and "
                f"its next step {wanted.next_step}."
            )
            yield text.fault(problem, REMEDY)
