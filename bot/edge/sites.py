"""The websites that may embed Signpost (`config/sites.yml`, or the file that `$SIGNPOST_SITES` names)."""

import os
import re
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from bot.content.area import area_ids
from bot.content.model import ContentModel, Text, Url
from bot.content.yaml_file import read_file
from bot.edge.theme import Theme
from bot.paths import CONFIG
from bot.vocabulary import DEFAULT_AREA, DEFAULT_AUDIENCE, Audience

DEFAULT_EXIT = "https://www.bbc.co.uk/weather"
# Markup, line breaks and other control characters.
NOT_PLAIN = re.compile(r"[<>\x00-\x1f\x7f]")
# Numbers to call and addresses: a card of a service has them with their source and date.
NOT_CHECKED = re.compile(r"(\d[\s()-]*){5}|@|://|\bwww\.", re.IGNORECASE)


def _known(area: str) -> str:
    if area not in area_ids():
        raise ValueError(f"'{area}' is no area; there are {', '.join(sorted(area_ids()))}")
    return area


def _plain(words: str) -> str:
    if NOT_PLAIN.search(words):
        raise ValueError("only plain text on one line, without < and >")
    if NOT_CHECKED.search(words):
        raise ValueError("no telephone numbers and no addresses; say who it is and where they are")
    return words


Origin = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9.-]+(:\d{1,5})?$")]
SiteId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")]
AreaId = Annotated[str, AfterValidator(_known)]
ShortWords = Annotated[Text, Field(max_length=80), AfterValidator(_plain)]
Words = Annotated[Text, Field(max_length=160), AfterValidator(_plain)]


class TrustedAdult(ContentModel):
    """Somebody at the school to whom a young person can turn, and where to find them."""

    who: ShortWords
    where: Words


class SchoolCard(ContentModel):
    """The school's own words about its trusted adults; `example` says that they are invented."""

    title: ShortWords
    people: Annotated[list[TrustedAdult], Field(min_length=1, max_length=5)]
    more: Words | None = None
    example: bool = False


class Site(ContentModel):
    """One school or partner website."""

    name: Text
    allowed_origins: list[Origin] = []
    area: AreaId = DEFAULT_AREA
    default_audience: Audience = DEFAULT_AUDIENCE
    exit_url: Url = DEFAULT_EXIT
    trusted_adults: SchoolCard | None = None
    theme: Theme = Theme()


class Sites(ContentModel):
    """All sites by id."""

    sites: Annotated[dict[SiteId, Site], Field(min_length=1)]


def sites_file() -> Path:
    """Where the sites are registered: `$SIGNPOST_SITES`, or `config/sites.yml`."""
    return Path(os.environ.get("SIGNPOST_SITES") or CONFIG / "sites.yml")


def load_sites() -> dict[str, Site]:
    """Every registered site.

    Raises:
        ContentError: their file holds mistakes.
    """
    return dict(read_file(sites_file(), Sites).sites)
