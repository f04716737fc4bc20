"""Sentences that belong to the conversation itself (`data/replies/*.yml`), not to a topic or risk."""

from typing import Annotated

from pydantic import Field, field_validator

from bot.content.model import ContentModel, Name, Text
from bot.vocabulary import Audience


class Choice(ContentModel):
    """A quick reply: what it says, and the choice id that it sends."""

    title: Annotated[Text, Field(max_length=60)]
    choice: Name


class StandingReply(ContentModel):
    """One reply with its words per audience and its choices.

    `text` may be one string for everybody, or one per audience.
    """

    text: Text | dict[Audience, Text]
    choices: list[Choice] = []

    @field_validator("text")
    @classmethod
    def _every_audience_has_words(cls, text: Text | dict[Audience, Text]) -> Text | dict[Audience, Text]:
        if isinstance(text, dict):
            missing = [audience.value for audience in Audience if audience not in text]
            if missing:
                raise ValueError(f"no words for {', '.join(missing)}")
        return text

    def words(self, audience: Audience) -> str:
        """The words for one audience."""
        return self.text[audience] if isinstance(self.text, dict) else self.text
