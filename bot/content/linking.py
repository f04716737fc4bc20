"""Names in content files that lead nowhere: topics, services, groups, risks, lessons, replies and choices."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bot.content import lesson_checks, tell_someone
from bot.content.choices import KnownChoices
from bot.content.errors import Fault
from bot.content.risk import Risk
from bot.content.yaml_file import line_in
from bot.vocabulary import Category

if TYPE_CHECKING:
    from bot.content.library import Library

# Replies that the program itself asks for by name.
NEEDED_REPLIES = (
    "after_answer",
    "also_answered",
    "anything_else",
    "area_chosen",
    "ask_age",
    "asked_by_name",
    "boundary_harm",
    "boundary_sexual",
    "brain_down",
    "check_back",
    "choose_area",
    "cleared",
    "corrected",
    "corrected_without_topic",
    "fallback",
    "fallback_without_topics",
    "help_added",
    "help_now",
    "lesson_end",
    "lessons",
    "message_too_long",
    "questions",
    "safe_no",
    "safe_unsure",
    "safe_yes",
    "safety_check_adult",
    "safety_check_friend",
    "safety_check_own_behaviour",
    "safety_check_self",
    "tell_someone",
    "too_many_messages",
    "topics",
    "welcome",
    "who_is_it_about",
)


def faults(data: Path, library: "Library", risks: Mapping[str, Risk]) -> Iterable[Fault]:
    """Every name that leads nowhere, and every file that has to be there and is not."""
    yield from _risk_files(data / "risks", risks)
    yield from _needed_replies(data / "replies", library)
    yield from _links(data, library)
    yield from _choices(data / "replies", library)
    path = data / "tell_someone.yml"
    yield from _unknown(path, "offered_by", library.tell_someone.offered_by, library.topics, "topic")
    yield from tell_someone.faults(path, library.tell_someone)
    yield from lesson_checks.faults(data / "lessons", library.lessons)


def _risk_files(folder: Path, risks: Mapping[str, Risk]) -> Iterable[Fault]:
    for category in Category:
        if category not in risks:
            problem = f"The risk '{category}' has no file."
            yield Fault(folder / f"{category}.yml", 1, problem, "Write it; each category needs one.")
    for name in risks.keys() - set(Category):
        remedy = f"Name the file after one of: {', '.join(Category)}."
        yield Fault(folder / f"{name}.yml", 1, f"'{name}' is no risk category.", remedy)


def _needed_replies(folder: Path, library: "Library") -> Iterable[Fault]:
    for name in NEEDED_REPLIES:
        if name not in library.replies:
            problem = f"The reply '{name}' has no file."
            yield Fault(folder / f"{name}.yml", 1, problem, "Write it; the program shows it.")


def _links(data: Path, library: "Library") -> Iterable[Fault]:
    groups = {group.id: group for group in library.groups}
    for name, topic in library.topics.items():
        path = data / "topics" / f"{name}.yml"
        yield from _unknown(path, "next", topic.next, library.topics, "topic")
        if topic.group not in groups:
            remedy = "Use the id of a group in data/topic_groups.yml, or add it there."
            yield Fault(path, line_in(path, ["group"]), f"'{topic.group}' is no topic group.", remedy)
    for category, risk in library.risks.items():
        path = data / "risks" / f"{category}.yml"
        yield from _unknown(path, "next", risk.next, library.topics, "topic")
        yield from _unknown(path, "services", risk.services, library.services, "service")
    for name, lead in library.leads.items():
        path = data / "leads" / f"{name}.yml"
        for field, names in (("topics", lead.topics), ("offers", lead.offers)):
            yield from _unknown(path, field, names, library.topics, "topic")
        for field, names in (("services", lead.services), ("without", lead.without)):
            yield from _unknown(path, field, names, library.services, "service")
    for name, lesson in library.lessons.items():
        path = data / "lessons" / f"{name}.yml"
        yield from _unknown(path, "next", lesson.next, library.topics, "topic")


def _unknown(
    path: Path, field: str, names: Iterable[str], known: Mapping[str, object], kind: str
) -> Iterable[Fault]:
    for place, name in enumerate(names):
        if name not in known:
            remedy = f"Use the name of a file in data/{kind}s, or write it."
            yield Fault(path, line_in(path, [field, place]), f"'{name}' is no {kind}.", remedy)


def _choices(folder: Path, library: "Library") -> Iterable[Fault]:
    known = KnownChoices(library)
    for name, reply in library.replies.items():
        path = folder / f"{name}.yml"
        for place, choice in enumerate(reply.choices):
            if choice.choice not in known:
                problem = f"Nothing answers the choice '{choice.choice}'."
                remedy = "Use a choice that docs/writing-content.md names, or topic_ or lesson_ and an id."
                yield Fault(path, line_in(path, ["choices", place]), problem, remedy)
