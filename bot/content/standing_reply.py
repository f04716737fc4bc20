"""Sentences that belong to the conversation itself (`data/replies/*.yml`), not to a topic or risk."""

from pydantic import field_validator

from bot.content.model import ContentModel, Name, Text
from bot.content.topic_group import Title
from bot.vocabulary import Audience


class Choice(ContentModel):
    """A quick reply: what it says, and the choice id that it sends.

    `titles` holds another title for an audience that would not say it so.
    """

    title: Title
    titles: dict[Audience, Title] = {}
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

    def choices_for(self, audience: Audience) -> list[Choice]:
        """The choices, titled as one audience reads them."""
        return [
            Choice(title=each.titles.get(audience, each.title), choice=each.choice) for each in self.choices
        ]
