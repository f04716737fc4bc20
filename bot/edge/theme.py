"""How a site wants the chat to look (config/sites.yml). Colours are made readable, never refused."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from bot.content.model import ContentModel, Text

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Position(StrEnum):
    """The lower corner where the button stands: where lines end, or where they start."""

    END = "end"
    START = "start"


class Theme(ContentModel):
    """What is left out is as everywhere."""

    colour: Colour | None = None
    launcher: Annotated[Text, Field(max_length=40)] | None = None
    position: Position = Position.END
