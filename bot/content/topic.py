"""A topic: one subject that Signpost can answer (`data/topics/*.yml`)."""

from typing import Annotated

from pydantic import Field, field_validator

from bot.content.model import Name, Reviewed, Text
from bot.vocabulary import Audience


class Topic(Reviewed):
    """Title, example questions, an answer for each audience, and where to go next."""

    title: Annotated[Text, Field(max_length=60)]
    group: Name
    questions: Annotated[list[Text], Field(min_length=8)]
    answers: dict[Audience, Text]
    next: Annotated[list[Name], Field(min_length=1, max_length=3)]

    @field_validator("answers")
    @classmethod
    def _every_audience_has_an_answer(cls, answers: dict[Audience, Text]) -> dict[Audience, Text]:
        missing = [audience.value for audience in Audience if audience not in answers]
        if missing:
            raise ValueError(f"no answer for {', '.join(missing)}")
        return answers
