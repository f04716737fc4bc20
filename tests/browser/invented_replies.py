"""Replies for the invented API, in the shapes of the real one. The services are the real ones."""

import datetime
from functools import cache
from typing import Any

from bot.content.choices import KnownChoices
from bot.content.library import load_library
from bot.edge.area_choice import area_choices
from bot.replies.composer import Composer, Reader
from bot.replies.messages import notice
from bot.signposting import NoticeCard
from bot.vocabulary import DEFAULT_AUDIENCE

# A Saturday evening: some services are closed.
NOW = datetime.datetime(2026, 11, 21, 20, 0, tzinfo=datetime.UTC)
READER = Reader(DEFAULT_AUDIENCE, "england")
SCHOOL: NoticeCard = {
    "label": "From your school",
    "title": "Adults you can talk to",
    "text": "Ms Ash: the green door\n\nMr Reed: Room 4",
    "note": "You choose who to tell.",
}


@cache
def _composer() -> Composer:
    return Composer(load_library())


def first_screen() -> list[Any]:
    """Welcome and the question for the age."""
    replies = _composer()
    return [*replies.standing("welcome", DEFAULT_AUDIENCE), *replies.standing("ask_age", DEFAULT_AUDIENCE)]


def reply_to(said: dict[str, str]) -> dict[str, Any]:
    """Help for "help", lessons for "lessons", an answer for the rest."""
    replies = _composer()
    choice = said.get("choice", "")
    if said.get("text") == "help":
        messages = replies.standing_with_help("help_now", READER, NOW)
        messages.insert(2, notice(SCHOOL))
    elif said.get("text") == "places":
        messages = [area_choices(replies.library, KnownChoices(replies.library))]
    elif said.get("text") == "lessons":
        messages = replies.lessons.offered(DEFAULT_AUDIENCE)
    elif choice in replies.lessons.steps:
        messages = replies.lessons.screen(choice, DEFAULT_AUDIENCE)
    elif choice:
        messages = replies.standing("questions", DEFAULT_AUDIENCE)
    else:
        messages = replies.topic("consent", DEFAULT_AUDIENCE)
    return {"messages": messages, "escalation": None}
