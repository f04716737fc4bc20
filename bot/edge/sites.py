"""The websites that may embed Signpost (`config/sites.yml`)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.content.model import ContentModel, Text, Url
from bot.content.yaml_file import read_file
from bot.paths import CONFIG
from bot.vocabulary import DEFAULT_AUDIENCE, Audience

Origin = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9.-]+(:\d{1,5})?$")]
SiteId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")]
Area = Literal[
    "england", "wales", "scotland", "northern-ireland", "staffordshire", "stoke-on-trent", "sutton"
]


class Site(ContentModel):
    """One school or partner website."""

    name: Text
    allowed_origins: list[Origin] = []
    area: Area = "england"
    default_audience: Audience = DEFAULT_AUDIENCE
    exit_url: Url = "https://www.bbc.co.uk/weather"


class Sites(ContentModel):
    """All sites by id."""

    sites: Annotated[dict[SiteId, Site], Field(min_length=1)]


def load_sites() -> dict[str, Site]:
    """Every registered site.

    Raises:
        ContentError: config/sites.yml holds mistakes.
    """
    return dict(read_file(CONFIG / "sites.yml", Sites).sites)
