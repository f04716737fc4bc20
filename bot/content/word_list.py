"""A named word list that phrases use as `@name` (`data/words/*.yml`)."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text


class WordList(ContentModel):
    """Words and short word groups that mean the same to a phrase."""

    title: Text
    words: Annotated[list[Text], Field(min_length=1)]
