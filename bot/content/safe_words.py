"""Words that the edge answers by itself, at once (`data/safe_words.yml`)."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text


class SafeWords(ContentModel):
    """Whole messages, lower case without punctuation, and what each group does.

    `lives_in` are what may stand before the name of an area.
    """

    help: Annotated[list[Text], Field(min_length=1)]
    clear: Annotated[list[Text], Field(min_length=1)]
    safe_yes: Annotated[list[Text], Field(min_length=1)]
    safe_no: Annotated[list[Text], Field(min_length=1)]
    safe_unsure: Annotated[list[Text], Field(min_length=1)]
    lives_in: Annotated[list[Text], Field(min_length=1)]
