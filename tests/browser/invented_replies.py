"""Replies for the invented API, in the shapes of the real one. The services are the real ones."""

import datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot.confirmation import Record, served
from bot.content.choices import KnownChoices
from bot.content.library import Library, load_library
from bot.edge.area_choice import area_choices
from bot.replies.composer import Composer, Reader
from bot.replies.messages import help_cards, notice
from bot.signposting import NoticeCard, list_services
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
def library() -> Library:
    """The real content, as a demo shows it where nobody has confirmed a service."""
    return served(load_library(), record=Record(Path(__file__).parent / "no record"), production=False)


@cache
def _composer() -> Composer:
    return Composer(library())


def first_screen() -> list[Any]:
    """Welcome and the question for the age."""
    replies = _composer()
    return [*replies.standing("welcome", DEFAULT_AUDIENCE), *replies.standing("ask_age", DEFAULT_AUDIENCE)]


def reply_to(said: dict[str, str]) -> dict[str, Any]:
    """An end for "clear", help for "help", every service for "everybody", and so on; else an answer."""
    replies = _composer()
    choice = said.get("choice", "")
    if said.get("text") == "clear":
        return {"messages": replies.standing("cleared", DEFAULT_AUDIENCE), "escalation": None, "ended": True}
    if said.get("text") == "help":
        messages = replies.standing_with_help("help_now", READER, NOW)
        messages.insert(2, notice(SCHOOL))
    elif said.get("text") == "everybody":
        cards = list_services(library(), area="sutton", audience=None, category=None, now=NOW)
        messages = [help_cards(cards)]
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
