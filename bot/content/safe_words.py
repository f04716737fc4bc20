"""Words that the edge answers by itself, at once (`data/safe_words.yml`)."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text


class SafeWords(ContentModel):
    """Whole messages, lower case without punctuation, and what each group does."""

    help: Annotated[list[Text], Field(min_length=1)]
    clear: Annotated[list[Text], Field(min_length=1)]
    safe_yes: Annotated[list[Text], Field(min_length=1)]
    safe_no: Annotated[list[Text], Field(min_length=1)]
    safe_unsure: Annotated[list[Text], Field(min_length=1)]
