"""Stretches of conversations as training examples, on the same scale as single messages.

Beside the conversations of `data/conversations` there are made-up ones of single examples: chat stays chat
when two harmless messages follow each other, and a telling stays one after small talk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from bot.safety.classifier.context import read_together
from bot.safety.classifier.model import Matrix
from bot.vocabulary import Category, Speaker

HINTED_BY = 3  # messages after which a hinting conversation counts as a risk
HARMLESS_PAIRS = 350
TELLINGS_AFTER_CHAT = 700
_MOST_CHAT = 2  # harmless messages before the last one
_SEED = 1


@dataclass(frozen=True)
class Window:
    """The features of a stretch of conversation, and its label."""

    features: Matrix
    category: Category | None
    speaker: Speaker


def windows_of(rows: Matrix, category: Category | None, speaker: Speaker) -> Iterator[Window]:
    """Stretches of one conversation from its start; the first messages of a hinting one say too little."""
    first = 1 if category is None else HINTED_BY
    for count in range(first, len(rows) + 1):
        features = rows[0] if count == 1 else read_together(rows[:count])
        yield Window(features, category, speaker)


def made_up(
    rows: Matrix, categories: Sequence[Category | None], speakers: Sequence[Speaker]
) -> Iterator[Window]:
    """Conversations drawn from single examples, always the same ones for the same examples."""
    random = Random(_SEED)  # noqa: S311 (the same examples each time, no secret)
    harmless = [place for place, category in enumerate(categories) if category is None]
    tellings = [place for place, category in enumerate(categories) if category is not None]

    def joined(places: Sequence[int]) -> Matrix:
        return read_together(rows[np.array(places)])

    for _ in range(HARMLESS_PAIRS):
        chat = random.choices(harmless, k=random.randint(2, _MOST_CHAT + 1))
        yield Window(joined(chat), None, Speaker.UNKNOWN)
    for _ in range(TELLINGS_AFTER_CHAT):
        last = random.choice(tellings)
        chat = random.choices(harmless, k=random.randint(1, _MOST_CHAT))
        yield Window(joined([*chat, last]), categories[last], speakers[last])
