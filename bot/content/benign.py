"""Messages that carry no risk, by kind (`data/benign/*.yml`): the detector learns from them too."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text


class BenignMessages(ContentModel):
    """One kind of harmless message, with invented examples, hard ones above all."""

    title: Text
    messages: Annotated[list[Text], Field(min_length=10)]
