"""A topic: one subject that Signpost can answer (`data/topics/*.yml`)."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content.model import Name, Reviewed, Text
from bot.vocabulary import Audience


class Topic(Reviewed):
    """Title, example questions, an answer for each audience, and where to go next."""

    title: Annotated[Text, Field(max_length=60)]
    group: Name
    questions: Annotated[list[Text], Field(min_length=8)]
    answers: dict[Audience, Text]
    next: Annotated[list[Name], Field(min_length=1, max_length=3)]

    @model_validator(mode="after")
    def _every_audience_has_an_answer(self) -> "Topic":
        missing = [audience.value for audience in Audience if audience not in self.answers]
        if missing:
            raise ValueError(f"no answer for {', '.join(missing)}")
        return self
