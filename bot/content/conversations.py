"""Conversations that the detector learns from (`data/conversations/*.yml`): what a person typed, in order."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.content.model import ContentModel, Text
from bot.vocabulary import Category, Speaker


class ExampleConversation(ContentModel):
    """Messages of one person. By the third, one that hints at harm has a category and a speaker."""

    category: Category | None = None
    speaker: Speaker | None = None
    messages: Annotated[list[Text], Field(min_length=2)]

    @model_validator(mode="after")
    def _both_labels_or_none(self) -> Self:
        if (self.category is None) != (self.speaker is None):
            raise ValueError("a conversation that hints at harm needs a category and a speaker")
        return self


class ExampleConversations(ContentModel):
    """One kind of conversation, with invented examples."""

    title: Text
    conversations: Annotated[list[ExampleConversation], Field(min_length=10)]
