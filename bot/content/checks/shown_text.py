"""Every text that an audience is shown, with the place that it was written in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.content.errors import Fault
from bot.content.mentions import readings
from bot.content.service import Contact
from bot.content.wording import wordings
from bot.content.yaml_file import line_in
from bot.vocabulary import Audience

if TYPE_CHECKING:
    from bot.content.library import Library

EVERYBODY = tuple(Audience)


@dataclass(frozen=True)
class ShownText:
    """Words in a content file, and who reads them.

    `location` is the path of keys and places in the file. What the reader taps, such as a title, is spoken by
    the reader: there "I" is the reader and not Signpost. Some texts may mention services; `without` are those
    that one reading of such a text takes for hidden. A card's text is `of_service`, and may name that one.
    """

    file: Path
    location: tuple[int | str, ...]
    words: str
    audiences: tuple[Audience, ...] = EVERYBODY
    spoken_by_reader: bool = False
    may_mention: bool = False
    of_service: str | None = None
    without: tuple[str, ...] = ()

    def readings(self) -> Iterator["ShownText"]:
        """Every way in which it may come to stand, with all services shown first."""
        for hidden, words in readings(self.words):
            yield replace(self, words=words, without=hidden)

    def fault(self, problem: str, remedy: str) -> Fault:
        """A fault at the line of this text."""
        while_hidden = f"While {' and '.join(self.without)} is hidden: " if self.without else ""
        return Fault(self.file, line_in(self.file, self.location), while_hidden + problem, remedy)


def shown_texts(data: Path, library: "Library") -> Iterator[ShownText]:
    """All texts of topics, risks, leads, replies, lessons, headings, services, areas and to tell someone."""
    yield from _topics(data / "topics", library)
    yield from _risks(data / "risks", library)
    yield from _leads(data / "leads", library)
    yield from _lessons(data / "lessons", library)
    yield from _replies(data / "replies", library)
    yield from _telling(data / "tell_someone.yml", library)
    yield from _services(data / "services", library)
    yield from _areas(data / "areas", library)
    yield from _headings(data / "topic_groups.yml", library)


def _topics(folder: Path, library: "Library") -> Iterator[ShownText]:
    for name, topic in library.topics.items():
        path = folder / f"{name}.yml"
        yield ShownText(path, ("title",), topic.title, spoken_by_reader=True)
        for audience, title in topic.titles.items():
            yield ShownText(path, ("titles", audience), title, (audience,), spoken_by_reader=True)
        for field, texts in (("answers", topic.answers), ("not_for", topic.not_for)):
            for audience, words in texts.items():
                yield ShownText(path, (field, audience), words, (audience,), may_mention=True)


def _headings(path: Path, library: "Library") -> Iterator[ShownText]:
    for place, group in enumerate(library.groups):
        yield ShownText(path, ("groups", place, "title"), group.title, spoken_by_reader=True)
        for audience, title in group.titles.items():
            yield ShownText(path, ("groups", place, "titles", audience), title, (audience,), True)


def _risks(folder: Path, library: "Library") -> Iterator[ShownText]:
    for category, risk in library.risks.items():
        for speaker, replies in risk.replies.items():
            for audience, words in replies.items():
                location = ("replies", speaker, audience)
                yield ShownText(folder / f"{category}.yml", location, words, (audience,), may_mention=True)


def _leads(folder: Path, library: "Library") -> Iterator[ShownText]:
    for name, lead in library.leads.items():
        for audience, words in lead.words.items():
            yield ShownText(folder / f"{name}.yml", ("words", audience), words, (audience,), may_mention=True)


def _lessons(folder: Path, library: "Library") -> Iterator[ShownText]:
    """Each text once, as its youngest readers see it: what suits them suits the older ones."""
    for name, lesson in library.lessons.items():
        youngest: dict[tuple[int | str, ...], ShownText] = {}
        for audience, location, words in lesson.texts():
            own = "title" in location
            text = ShownText(folder / f"{name}.yml", location, words, (audience,), own, not own)
            youngest.setdefault(location, text)
        yield from youngest.values()


def _replies(folder: Path, library: "Library") -> Iterator[ShownText]:
    for name, reply in library.replies.items():
        path = folder / f"{name}.yml"
        if isinstance(reply.text, str):
            yield ShownText(path, ("text",), reply.text, may_mention=True)
        else:
            for audience, words in reply.text.items():
                yield ShownText(path, ("text", audience), words, (audience,), may_mention=True)
        for place, choice in enumerate(reply.choices):
            yield ShownText(path, ("choices", place), choice.title, spoken_by_reader=True)
            for audience, title in choice.titles.items():
                yield ShownText(path, ("choices", place, "titles", audience), title, (audience,), True)


def _services(folder: Path, library: "Library") -> Iterator[ShownText]:
    for name, service in library.file_services().items():
        yield from _contact(folder / f"{name}.yml", (), name, service)


def _areas(folder: Path, library: "Library") -> Iterator[ShownText]:
    for name, area in library.areas.items():
        path = folder / f"{name}.yml"
        for location, service, contact in area.written_out():
            yield from _contact(path, location, service, contact)
        for place, notice in enumerate(area.notices):
            for audience, words in notice.text.root.items():
                yield ShownText(path, ("notices", place, "title"), notice.title, (audience,))
                yield ShownText(path, ("notices", place, "text", audience), words, (audience,))


def _contact(path: Path, place: tuple[int | str, ...], name: str, contact: Contact) -> Iterator[ShownText]:
    """What a card says, as its youngest readers see it. Channels are left out: numbers belong in them."""
    youngest = min(contact.audiences, key=EVERYBODY.index)
    texts = {"why": contact.why, "about": contact.about, "confidentiality": contact.confidentiality}
    texts["what_happens"] = " ".join(contact.what_happens)
    texts["access"] = " ".join(contact.access)
    for field, words in texts.items():
        if words:
            yield ShownText(path, (*place, field), words, (youngest,), of_service=name)
    if contact.why_for_adults:
        place_of_it = (*place, "why_for_adults")
        yield ShownText(path, place_of_it, contact.why_for_adults, (Audience.ADULT,), of_service=name)
    for category, wording in contact.why_for.items():
        for words, audiences in wording.variants(contact.audiences):
            reader = min(audiences, key=EVERYBODY.index)
            yield ShownText(path, (*place, "why_for", category), words, (reader,), of_service=name)


def _telling(path: Path, library: "Library") -> Iterator[ShownText]:
    """The note and what can be ticked are words of the reader."""
    shared = {name: getattr(library.tell_someone, name) for name in ("privacy", "copying", "sheet")}
    parts = [(name, part, EVERYBODY) for name, part in shared.items()]
    names = ("young", "adult")
    parts += [(name, *guide) for name, guide in zip(names, library.tell_someone.guides(), strict=True)]
    for name, part, readers in parts:
        for location, wording in wordings(part, (name,)):
            own = location[-1] in {"words", "opening"}
            for words, audiences in wording.variants(readers):
                yield ShownText(path, location, words, tuple(audiences), spoken_by_reader=own)
