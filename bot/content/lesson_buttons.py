"""The words on the buttons of every lesson (`data/lesson_buttons.yml`)."""

from typing import Annotated

from pydantic import StringConstraints

from bot.content.audience_words import Title
from bot.content.model import ContentModel

# A lesson's title follows it, and a button holds 60 characters.
Lead = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=15)]


class LessonButtons(ContentModel):
    """Begin, go on, end, stop early, come back after a question, and play another lesson."""

    start: Title
    next: Title
    finish: Title
    stop: Title
    back: Title
    next_lesson: Lead
    other_lessons: Title
