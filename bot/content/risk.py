"""A risk: how one category is recognised and answered (`data/risks/*.yml`)."""

from typing import Annotated

from pydantic import Field, field_validator

from bot.content.model import ContentModel, Name, Reviewed, Text
from bot.vocabulary import Audience, Severity, Speaker

YOUNG = (Audience.AGE_8_10, Audience.AGE_11_13, Audience.AGE_14_17)


class Phrase(ContentModel):
    """A named rule: any of its patterns, found in a message, points to this risk.

    The pattern language is described in docs/writing-content.md and compiled by `bot.safety`.
    `severity` and `speaker` override the risk's own when this rule is the reason.
    """

    name: Name
    any: Annotated[list[Text], Field(min_length=1)]
    severity: Severity | None = None
    speaker: Speaker | None = None


class Risk(Reviewed):
    """Phrases, example messages, replies per speaker and audience, and services in order."""

    title: Text
    severity: Severity
    phrases: Annotated[list[Phrase], Field(min_length=1)]
    examples: dict[Speaker, list[Text]]
    replies: dict[Speaker, dict[Audience, Text]]
    services: Annotated[list[Name], Field(min_length=2)]
    next: Annotated[list[Name], Field(max_length=3)]

    @field_validator("replies")
    @classmethod
    def _every_speaker_has_every_audience(
        cls, replies: dict[Speaker, dict[Audience, Text]]
    ) -> dict[Speaker, dict[Audience, Text]]:
        for speaker, words in replies.items():
            wanted = (Audience.ADULT,) if speaker is Speaker.ADULT else tuple(Audience)
            missing = [audience.value for audience in wanted if audience not in words]
            if missing:
                raise ValueError(f"replies for speaker {speaker.value} lack {', '.join(missing)}")
        return replies

    def reply(self, speaker: Speaker, audience: Audience) -> str:
        """The words for this speaker and audience; the nearest written ones where none are its own."""
        for candidate in (speaker, Speaker.SELF, *self.replies):
            replies = self.replies.get(candidate, {})
            if audience in replies:
                return replies[audience]
        return next(iter(next(iter(self.replies.values())).values()))
