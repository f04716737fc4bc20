"""All checks of what people are shown, one after the other."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.content.checks.answer_length import length_faults
from bot.content.checks.overdue_reviews import overdue_reviews
from bot.content.checks.reading_faults import reading_faults
from bot.content.checks.reading_level import ReadingLevel
from bot.content.checks.service_names import service_name_faults
from bot.content.checks.service_readers import service_reader_faults
from bot.content.checks.shown_text import shown_texts
from bot.content.checks.wording_faults import wording_faults
from bot.content.checks.wording_loading import load_wording
from bot.content.errors import Fault

if TYPE_CHECKING:
    from bot.content.library import Library


def content_faults(data: Path, library: "Library", on: datetime.date) -> list[Fault]:
    """Every text that is too hard, too long, badly worded or overdue for review on the day `on`.

    Raises:
        ContentError: the rules in `data/wording` hold mistakes themselves.
    """
    level, wording = ReadingLevel.load(data), load_wording(data)
    written = list(shown_texts(data, library))
    texts = [reading for text in written for reading in text.readings()]
    return [
        *reading_faults(texts, level),
        *wording_faults(texts, wording),
        *length_faults(texts, level.settings.lengths),
        *service_name_faults(written, library),
        *service_reader_faults(written, library),
        *overdue_reviews(data, library, on),
    ]
