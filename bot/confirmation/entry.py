"""One line of the record: who confirmed or retired which service, when, and what was confirmed."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, StringConstraints

from bot.content.model import ContentModel, Name, Text

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Deed(StrEnum):
    """What was done."""

    CONFIRMED = "confirmed"
    RETIRED = "retired"


class Entry(ContentModel):
    """What `by` did at `at`; a confirmation carries the digest of the facts as they were then."""

    service: Name
    deed: Deed
    by: Text | None = None
    at: AwareDatetime
    digest: Digest | None = None


class Entries(ContentModel):
    """The whole record, oldest first."""

    reviews: list[Entry] = []
