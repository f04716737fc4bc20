"""Signposting's own data (`data/signposting/*.yml`): words for hours, areas, specialists, standing lists."""

from functools import cache
from typing import Annotated

from pydantic import Field, model_validator

from bot.content.model import ContentModel, Name, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA
from bot.vocabulary import Category, Nation

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


class Areas(ContentModel):
    """Which nation each area lies in, and the area to assume when none is known."""

    default: Text
    nations: dict[str, Nation]

    @model_validator(mode="after")
    def _default_is_an_area(self) -> "Areas":
        if self.default not in self.nations:
            raise ValueError(f"the default area '{self.default}' has no nation")
        return self


class StandingLists(ContentModel):
    """Service ids, in order, for an emergency and for when no risk names a service that fits."""

    emergency: Annotated[list[Name], Field(min_length=1)]
    child: Annotated[list[Name], Field(min_length=2)]
    adult: Annotated[list[Name], Field(min_length=2)]


class Subject(ContentModel):
    """What a specialist service is for: whole categories, or rules of `data/risks` as the reason."""

    categories: tuple[Category, ...] = ()
    rules: tuple[Name, ...] = ()


class Specialists(ContentModel):
    """Services for one subject only, by id."""

    services: dict[Name, Subject]


@cache
def hours_in_words() -> HoursInWords:
    """The words for opening times, read once."""
    return read_file(FOLDER / "hours_in_words.yml", HoursInWords)


@cache
def areas() -> Areas:
    """The areas that have a name, read once."""
    return read_file(FOLDER / "areas.yml", Areas)


@cache
def standing_lists() -> StandingLists:
    """The standing lists, read once."""
    return read_file(FOLDER / "standing_lists.yml", StandingLists)


@cache
def specialists() -> Specialists:
    """The services for one subject only, read once."""
    return read_file(FOLDER / "specialists.yml", Specialists)


def nation_of(area: str | None) -> Nation:
    """The nation that `area` lies in; an unknown or missing area counts as the default one."""
    known = areas()
    return known.nations.get(area or known.default, known.nations[known.default])
