"""Words of a lesson: one text for everybody who plays it, or texts by audience."""

from typing import Annotated, Any

from pydantic import Discriminator, StringConstraints, Tag

from bot.content.model import Text
from bot.vocabulary import Audience

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=44)]


def _form(words: Any) -> str:
    """Which of the two forms a writer has chosen, so that a mistake is told once and not for each form."""
    return "by audience" if isinstance(words, dict) else "text"


AudienceWords = Annotated[
    Annotated[Text, Tag("text")] | Annotated[dict[Audience, Text], Tag("by audience")], Discriminator(_form)
]
AudienceTitle = Annotated[
    Annotated[Title, Tag("text")] | Annotated[dict[Audience, Title], Tag("by audience")], Discriminator(_form)
]


def words_for(words: str | dict[Audience, str], audience: Audience) -> str:
    """The words for one audience.

    A text serves its audience and the older ones, until an older one has its own: what is easy enough for a
    younger reader is so for an older one, never the other way round.

    Raises:
        KeyError: there is no text for an audience as young as this.
    """
    return words if isinstance(words, str) else words[source_of(words, audience)]


def source_of(words: dict[Audience, str], audience: Audience) -> Audience:
    """The audience whose text `audience` reads: its own, else the nearest younger one (see `words_for`)."""
    in_order = list(Audience)
    for candidate in reversed(in_order[: in_order.index(audience) + 1]):
        if candidate in words:
            return candidate
    raise KeyError(audience)
