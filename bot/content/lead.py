"""A lead: how a risk is answered where a message most likely asked about some topic (`data/leads/*.yml`)."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.content.model import Name, Reviewed, Text
from bot.vocabulary import Audience, Category, Severity, Speaker


class Lead(Reviewed):
    """Which messages it answers, and what their reply has in place of the risk's own parts.

    It answers messages about one of `topics`, taken for one of `risks` and one of `speakers`, of one of
    `audiences`. Where category and speaker are sure, `words` stand in place of the risk's. `services` lead
    the card, services in `without` are left out of it, and `offers` are the topics that are offered first.
    `only_unsure` leaves alone what is surely one risk. `calm` leaves out the question whether somebody is
    safe, where one of the topics was surely asked about, is answered above the card, and the risk is mild.
    """

    topics: Annotated[list[Name], Field(min_length=1)]
    risks: Annotated[list[Category], Field(min_length=1)]
    speakers: Annotated[list[Speaker], Field(min_length=1)]
    audiences: Annotated[list[Audience], Field(min_length=1)] = list(Audience)
    only_unsure: bool = False
    calm: bool = False
    words: dict[Audience, Text] = {}
    services: list[Name] = []
    without: list[Name] = []
    offers: Annotated[list[Name], Field(max_length=2)] = []

    @model_validator(mode="after")
    def _each_audience_has_words(self) -> Self:
        missing = [each.value for each in self.audiences if self.words and each not in self.words]
        if missing:
            raise ValueError(f"no words for {', '.join(missing)}")
        return self

    def is_about(self, topic: str, category: Category | None, speaker: Speaker, audience: Audience) -> bool:
        """Whether it answers a message that most likely asked about `topic`."""
        told = topic in self.topics and audience in self.audiences
        return told and category in self.risks and speaker in self.speakers

    def is_calm_about(self, topic: str, severity: Severity) -> bool:
        """Whether a message that surely asked about `topic` is answered without the question about safety."""
        return self.calm and topic in self.topics and severity is Severity.SUPPORT
