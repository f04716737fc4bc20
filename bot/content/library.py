"""All content files together, checked against each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from bot.content import area_links, linking
from bot.content.area import Area
from bot.content.benign import BenignMessages
from bot.content.choice_names import TOPIC_PREFIX
from bot.content.conversations import ExampleConversations
from bot.content.errors import ContentError, Fault
from bot.content.identifiers import Identifiers
from bot.content.lead import Lead
from bot.content.lesson import Lesson
from bot.content.lesson_buttons import LessonButtons
from bot.content.risk import Risk
from bot.content.safe_words import SafeWords
from bot.content.service import Service
from bot.content.standing_reply import Choice, StandingReply
from bot.content.tell_someone import TellSomeone
from bot.content.topic import Topic
from bot.content.topic_group import TopicGroup, TopicGroups
from bot.content.word_list import WordList
from bot.content.yaml_file import read_file
from bot.paths import DATA
from bot.vocabulary import Audience, Category

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Library:
    """Every content file by its id (the file's name without `.yml`).

    `services` has the partners too that areas write out in their own files.
    """

    topics: Mapping[str, Topic]
    risks: Mapping[Category, Risk]
    services: Mapping[str, Service]
    areas: Mapping[str, Area]
    replies: Mapping[str, StandingReply]
    benign: Mapping[str, BenignMessages]
    conversations: Mapping[str, ExampleConversations]
    words: Mapping[str, WordList]
    lessons: Mapping[str, Lesson]
    leads: Mapping[str, Lead]
    groups: Sequence[TopicGroup]
    safe_words: SafeWords
    identifiers: Identifiers
    tell_someone: TellSomeone
    lesson_buttons: LessonButtons

    def topic_choices(self, names: Iterable[str], audience: Audience) -> list[Choice]:
        """A choice for each topic, titled as that audience reads it."""
        return [
            Choice(title=self.topics[name].title_for(audience), choice=TOPIC_PREFIX + name) for name in names
        ]

    def file_services(self) -> dict[str, Service]:
        """The services that have a file of their own."""
        written_out = {name for area in self.areas.values() for _, name, _ in area.written_out()}
        return {name: service for name, service in self.services.items() if name not in written_out}


def load_library(data: Path = DATA) -> Library:
    """Read and check everything under `data`.

    Raises:
        ContentError: with every fault found, in file order.
    """
    faults: list[Fault] = []
    safe_words = _load_one(data / "safe_words.yml", SafeWords, faults)
    identifiers = _load_one(data / "identifiers.yml", Identifiers, faults)
    buttons = _load_one(data / "lesson_buttons.yml", LessonButtons, faults)
    groups = _load_one(data / "topic_groups.yml", TopicGroups, faults)
    tell_someone = _load_one(data / "tell_someone.yml", TellSomeone, faults)
    risks = load_folder(data / "risks", Risk, faults)
    topics = load_folder(data / "topics", Topic, faults)
    services = load_folder(data / "services", Service, faults)
    areas = load_folder(data / "areas", Area, faults)
    replies = load_folder(data / "replies", StandingReply, faults)
    benign = load_folder(data / "benign", BenignMessages, faults)
    conversations = load_folder(data / "conversations", ExampleConversations, faults)
    words = load_folder(data / "words", WordList, faults)
    lessons = load_folder(data / "lessons", Lesson, faults)
    leads = load_folder(data / "leads", Lead, faults)
    if faults or not (safe_words and identifiers and groups and buttons and tell_someone):
        raise ContentError(faults)
    known = {Category(name): risk for name, risk in risks.items() if name in set(Category)}
    library = Library(
        topics=topics,
        risks=known,
        services={**services, **_contacts(areas)},
        areas=areas,
        replies=replies,
        benign=benign,
        conversations=conversations,
        words=words,
        lessons=lessons,
        leads=leads,
        groups=tuple(groups.groups),
        safe_words=safe_words,
        identifiers=identifiers,
        tell_someone=tell_someone,
        lesson_buttons=buttons,
    )
    faults.extend(linking.faults(data, library, risks))
    faults.extend(area_links.faults(data, areas, services))
    if faults:
        raise ContentError(faults)
    return library


def load_folder(folder: Path, model: type[Model], faults: list[Fault]) -> dict[str, Model]:
    """Read each `*.yml` in `folder` as `model`, by file name; mistakes are added to `faults`."""
    read = {path.stem: _load_one(path, model, faults) for path in sorted(folder.glob("*.yml"))}
    return {name: content for name, content in read.items() if content is not None}


def _contacts(areas: Mapping[str, Area]) -> dict[str, Service]:
    return {name: service for area, each in areas.items() for name, service in each.contacts(area).items()}


def _load_one(path: Path, model: type[Model], faults: list[Fault]) -> Model | None:
    try:
        return read_file(path, model)
    except ContentError as error:
        faults.extend(error.faults)
        return None
