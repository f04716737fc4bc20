"""All content files together, checked against each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from bot.content.benign import BenignMessages
from bot.content.errors import ContentError, Fault
from bot.content.identifiers import Identifiers
from bot.content.risk import Risk
from bot.content.safe_words import SafeWords
from bot.content.service import Service
from bot.content.standing_reply import StandingReply
from bot.content.topic import Topic
from bot.content.topic_group import TopicGroup, TopicGroups
from bot.content.word_list import WordList
from bot.content.yaml_file import read_file
from bot.paths import DATA
from bot.vocabulary import Category

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Library:
    """Every content file by its id (the file's name without `.yml`)."""

    topics: Mapping[str, Topic]
    risks: Mapping[Category, Risk]
    services: Mapping[str, Service]
    replies: Mapping[str, StandingReply]
    benign: Mapping[str, BenignMessages]
    words: Mapping[str, WordList]
    groups: Sequence[TopicGroup]
    safe_words: SafeWords
    identifiers: Identifiers


def load_library(data: Path = DATA) -> Library:
    """Read and check everything under `data`.

    Raises:
        ContentError: with every fault found, in file order.
    """
    faults: list[Fault] = []
    safe_words = _load_one(data / "safe_words.yml", SafeWords, faults)
    identifiers = _load_one(data / "identifiers.yml", Identifiers, faults)
    groups = _load_one(data / "topic_groups.yml", TopicGroups, faults)
    risks = load_folder(data / "risks", Risk, faults)
    if safe_words is None or groups is None or identifiers is None:
        raise ContentError(faults)
    library = Library(
        topics=load_folder(data / "topics", Topic, faults),
        risks={Category(name): risk for name, risk in risks.items() if name in set(Category)},
        services=load_folder(data / "services", Service, faults),
        replies=load_folder(data / "replies", StandingReply, faults),
        benign=load_folder(data / "benign", BenignMessages, faults),
        words=load_folder(data / "words", WordList, faults),
        groups=tuple(groups.groups),
        safe_words=safe_words,
        identifiers=identifiers,
    )
    if not faults:
        faults.extend(_missing_risks(data, risks))
        faults.extend(_broken_links(data, library))
    if faults:
        raise ContentError(faults)
    return library


def load_folder(folder: Path, model: type[Model], faults: list[Fault]) -> dict[str, Model]:
    """Read each `*.yml` in `folder` as `model`, by file name; mistakes are added to `faults`."""
    found: dict[str, Model] = {}
    for path in sorted(folder.glob("*.yml")):
        try:
            found[path.stem] = read_file(path, model)
        except ContentError as error:
            faults.extend(error.faults)
    return found


def _load_one(path: Path, model: type[Model], faults: list[Fault]) -> Model | None:
    try:
        return read_file(path, model)
    except ContentError as error:
        faults.extend(error.faults)
        return None


def _missing_risks(data: Path, risks: Mapping[str, Risk]) -> Iterable[Fault]:
    for category in Category:
        if category not in risks:
            path = data / "risks" / f"{category}.yml"
            yield Fault(path, 1, f"The risk '{category}' has no file.", "Write it; each category needs one.")
    for name in risks.keys() - set(Category):
        path = data / "risks" / f"{name}.yml"
        yield Fault(
            path, 1, f"'{name}' is no risk category.", f"Name the file after one of: {', '.join(Category)}."
        )


def _broken_links(data: Path, library: Library) -> Iterable[Fault]:
    """Names of topics and services that no file has."""
    for name, topic in library.topics.items():
        path = data / "topics" / f"{name}.yml"
        yield from _unknown(path, topic.next, library.topics, "topic")
        if topic.group not in {group.id for group in library.groups}:
            remedy = "Use the id of a group in data/topic_groups.yml, or add it there."
            yield Fault(path, _line_with(path, "group:"), f"'{topic.group}' is no topic group.", remedy)
    for category, risk in library.risks.items():
        path = data / "risks" / f"{category}.yml"
        yield from _unknown(path, risk.next, library.topics, "topic")
        yield from _unknown(path, risk.services, library.services, "service")


def _unknown(path: Path, names: Iterable[str], known: Mapping[str, object], kind: str) -> Iterable[Fault]:
    for name in names:
        if name not in known:
            line = _line_with(path, name)
            yield Fault(
                path, line, f"'{name}' is no {kind}.", f"Use the name of a file in data/{kind}s, or write it."
            )


def _line_with(path: Path, word: str) -> int:
    """The last line of a file that holds `word`: links stand at the end."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return max((number for number, line in enumerate(lines, 1) if word in line), default=1)
