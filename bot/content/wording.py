"""A text that stands once for everybody, or once per audience."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, RootModel, model_validator

from bot.content.model import Text
from bot.vocabulary import Audience

Place = tuple[int | str, ...]


class Wording(RootModel[dict[Audience, Text]]):
    """The text of each audience; a plain text in the file is every audience's."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_text_is_for_everybody(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not value.strip():
            raise ValueError("no words")
        return dict.fromkeys(Audience, value)

    def words(self, audience: Audience) -> str:
        """The text for one audience; `wordings_without` finds the wordings that lack it."""
        return self.root[audience]

    def variants(self, audiences: Iterable[Audience]) -> list[tuple[str, list[Audience]]]:
        """The different texts that these audiences read, each with its readers."""
        readers: dict[str, list[Audience]] = {}
        for audience in audiences:
            readers.setdefault(self.root[audience], []).append(audience)
        return list(readers.items())


def wordings(part: object, place: Place = ()) -> Iterator[tuple[Place, Wording]]:
    """Every wording in a part of a content file, with its place in it."""
    if isinstance(part, Wording):
        yield place, part
    elif isinstance(part, BaseModel):
        for name, value in part:
            yield from wordings(value, (*place, name))
    elif isinstance(part, list):
        for number, value in enumerate(part):
            yield from wordings(value, (*place, number))


def wordings_without(
    part: object, audiences: Iterable[Audience], place: Place = ()
) -> Iterator[tuple[Place, list[Audience]]]:
    """The places of the wordings that lack words for some of `audiences`, and for which."""
    for where, wording in wordings(part, place):
        missing = [audience for audience in audiences if audience not in wording.root]
        if missing:
            yield where, missing
