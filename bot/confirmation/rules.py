"""What holds for confirmations (`data/signposting/confirmation.yml`)."""

from functools import cache
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Name, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA


class Rules(ContentModel):
    """The services that are always shown, when a review is near, and the words on unconfirmed cards."""

    always_shown: Annotated[list[Name], Field(min_length=1)]
    soon_days: Annotated[int, Field(ge=1)]
    caution: Text


@cache
def rules() -> Rules:
    """The rules, read once."""
    return read_file(DATA / "signposting" / "confirmation.yml", Rules)
