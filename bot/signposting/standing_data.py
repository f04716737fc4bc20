"""Signposting's own data (`data/signposting/*.yml`): words, specialists, standing lists."""

from functools import cache
from typing import Annotated

from pydantic import Field

from bot.content.area import Role
from bot.content.model import ContentModel, Name, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA
from bot.vocabulary import Category

FOLDER = DATA / "signposting"


class HoursInWords(ContentModel):
    """How opening times are said. The parts in braces are filled in by `bot.signposting.words`."""

    always: Text
    open_until: Text
    open_until_day: Text
    opens: Text
    opens_day: Text
    unknown: Text
    write_any_time: Text
    use_any_time: Text
    tomorrow: Text
    on_weekday: Text
    on_date: Text
    midnight: Text
    midday: Text
    morning: Text
    afternoon: Text
    weekdays: Annotated[list[Text], Field(min_length=7, max_length=7)]
    months: Annotated[list[Text], Field(min_length=12, max_length=12)]


class CardWords(ContentModel):
    """Words on cards besides those of a service. The parts in braces are filled in where they are used."""

    partner: Text
    roles: dict[Role, Text]
    languages: Text
    not_on_bill: Text
    on_bill: Text
    notice: Text
    school: Text
    school_example: Text
    school_person: Text
    school_note: Text
    choose_area: Text


class StandingLists(ContentModel):
    """Service ids, in order, for an emergency and for when no risk names a service that fits."""

    emergency: Annotated[list[Name], Field(min_length=1)]
    child: Annotated[list[Name], Field(min_length=2)]
    adult: Annotated[list[Name], Field(min_length=2)]


class Subject(ContentModel):
    """What a specialist service is for: whole categories, or rules of `data/risks` as the reason.

    With `only_sure` a category counts only where it is more than a guess.
    """

    categories: tuple[Category, ...] = ()
    only_sure: bool = False
    rules: tuple[Name, ...] = ()


class Specialists(ContentModel):
    """Services for one subject only, by id."""

    services: dict[Name, Subject]


@cache
def hours_in_words() -> HoursInWords:
    """The words for opening times, read once."""
    return read_file(FOLDER / "hours_in_words.yml", HoursInWords)


@cache
def card_words() -> CardWords:
    """The words on cards, read once."""
    return read_file(FOLDER / "cards.yml", CardWords)


@cache
def standing_lists() -> StandingLists:
    """The standing lists, read once."""
    return read_file(FOLDER / "standing_lists.yml", StandingLists)


@cache
def specialists() -> Specialists:
    """The services for one subject only, read once."""
    return read_file(FOLDER / "specialists.yml", Specialists)
