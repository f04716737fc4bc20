"""What every content file has in common: strict fields, sources and a review date."""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Grade = Literal["A", "B", "C", "D"]


class ContentModel(BaseModel):
    """Base of all content models: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(ContentModel):
    """Where a fact comes from: the page, when it was seen, and how good the evidence is."""

    title: Text
    url: Url
    seen: datetime.date
    evidence: Grade


class Reviewed(ContentModel):
    """A file that a person wrote, that stands on sources, and that is due for review on a date."""

    sources: Annotated[list[Source], Field(min_length=1)]
    author: Text
    reviewed: datetime.date
    review_by: datetime.date
