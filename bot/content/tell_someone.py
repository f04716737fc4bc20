"""Finding words to tell a trusted adult (`data/tell_someone.yml`): what the panel and the sheet offer."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.errors import Fault
from bot.content.model import ContentModel, Name, Reviewed, Text
from bot.content.risk import YOUNG
from bot.content.wording import Wording, wordings_without
from bot.content.yaml_file import line_in
from bot.vocabulary import Audience

CHOICE = "tell_someone"


class Option(ContentModel):
    """Something to tick; in a question of the note its words are a sentence of the note."""

    words: Wording
    more: Wording | None = None


class Question(ContentModel):
    """A question with things to tick, any number of them or none."""

    question: Wording
    hint: Wording | None = None
    options: Annotated[list[Option], Field(min_length=2)]


class Guide(ContentModel):
    """Questions to plan the telling, questions whose answers make the note, and what to know."""

    intro: Wording
    plan: Annotated[list[Question], Field(min_length=1)]
    opening: Wording
    note: Annotated[list[Question], Field(min_length=1)]
    not_secret: Wording
    not_heard: Wording


class TellSomeone(Reviewed):
    """One guide for young people and one for adults."""

    title: Annotated[Text, Field(max_length=60)]
    offered_by: list[Name] = []
    privacy: Wording
    copying: Wording
    sheet: Wording
    young: Guide
    adult: Guide

    def guides(self) -> list[tuple[Guide, tuple[Audience, ...]]]:
        """Each guide with its readers."""
        return [(self.young, YOUNG), (self.adult, (Audience.ADULT,))]

    def guide(self, audience: Audience) -> Guide:
        """The guide for one audience."""
        return self.adult if audience is Audience.ADULT else self.young


def faults(path: Path, content: TellSomeone) -> Iterable[Fault]:
    """Every text that lacks words for somebody who reads it."""
    shared = {name: getattr(content, name) for name in ("privacy", "copying", "sheet")}
    parts = [(name, part, tuple(Audience)) for name, part in shared.items()]
    parts += [("young", content.young, YOUNG), ("adult", content.adult, (Audience.ADULT,))]
    for name, part, readers in parts:
        for place, missing in wordings_without(part, readers, (name,)):
            problem = f"'{'.'.join(map(str, place))}': no words for {', '.join(missing)}."
            remedy = "Write a text for each audience that reads it, or one text for all."
            yield Fault(path, line_in(path, place), problem, remedy)
