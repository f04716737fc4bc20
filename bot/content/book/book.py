"""Turns the content files into one page of HTML that needs nothing else."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.content.checks import ReadingLevel
from bot.content.checks.shown_text import ShownText, shown_texts
from bot.content.mentions import readings
from bot.content.model import Reviewed
from bot.content.service import Contact
from bot.content.topic import Topic
from bot.content.topic_group import TopicGroup
from bot.content.wording import Place
from bot.paths import DATA
from bot.vocabulary import Audience

if TYPE_CHECKING:
    from bot.content.library import Library

TEMPLATES = Path(__file__).parent


@dataclass(frozen=True)
class OtherFile:
    """A file whose texts are listed one after the other: a lesson, or the words to tell someone."""

    title: str
    file: str
    texts: list[ShownText]
    about: Reviewed


@dataclass(frozen=True)
class Card:
    """What cards say of one service, or a notice (then there is no contact)."""

    title: str
    file: str
    texts: list[ShownText]
    contact: Contact | None = None


def book(library: "Library", level: ReadingLevel, on: datetime.date) -> str:
    """The whole book as HTML; reviews that are overdue on the day `on` are marked."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return templates.get_template("book.html").render(
        on=on,
        groups=list(_groups(library)),
        others=list(_others(library)),
        cards=list(_cards(library)),
        library=library,
        audiences=list(Audience),
        grade=level.grade,
        limit=level.limit,
        readings=_both_ends,
    )


def _both_ends(words: str) -> list[tuple[tuple[str, ...], str]]:
    """A text with every service that it mentions and without any; what lies between has the same words."""
    every = list(readings(words))
    return every[:1] + every[1:][-1:]


def _groups(library: "Library") -> Iterator[tuple[TopicGroup, dict[str, Topic]]]:
    """The headings in the order in which they are offered, each with its topics by id."""
    for group in library.groups:
        topics = {name: topic for name, topic in library.topics.items() if topic.group == group.id}
        if topics:
            yield group, topics


def _others(library: "Library") -> Iterator[OtherFile]:
    """Lessons, words that lead a reply to a risk, then the words to tell someone."""
    texts = list(shown_texts(DATA, library))

    def listed(title: str, file: str, about: Reviewed) -> OtherFile:
        return OtherFile(title, file, [text for text in texts if text.file == DATA / file], about)

    for name, lesson in library.lessons.items():
        file = listed("", f"lessons/{name}.yml", lesson)
        yield replace(file, title=file.texts[0].words)
    for name, lead in library.leads.items():
        if lead.words:
            yield listed(library.topics[lead.topics[0]].title, f"leads/{name}.yml", lead)
    yield listed(library.tell_someone.title, "tell_someone.yml", library.tell_someone)


def _cards(library: "Library") -> Iterator[Card]:
    """Services with a file of their own, then what areas write out: contacts and notices."""
    texts = list(shown_texts(DATA, library))

    def part(file: str, place: Place = ()) -> list[ShownText]:
        path = DATA / file
        return [text for text in texts if text.file == path and text.location[: len(place)] == place]

    for name, service in library.file_services().items():
        file = f"services/{name}.yml"
        yield Card(service.name, file, part(file), service)
    for name, area in library.areas.items():
        file = f"areas/{name}.yml"
        for place, _, contact in area.written_out():
            yield Card(contact.name, file, part(file, place), contact)
        for number, notice in enumerate(area.notices):
            yield Card(notice.title, file, part(file, ("notices", number)))
