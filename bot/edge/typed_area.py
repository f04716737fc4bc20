"""Reads a message that is the name of an area, alone or as "i live in wales", as if the area had been tapped.

Only names from `data/areas`: no postcode and no other place is looked up, and a question that holds a name
is still a question.
"""

from collections.abc import Iterable, Mapping

from bot.content.area import Area
from bot.content.choices import KnownChoices
from bot.edge.safe_word import folded


class TypedAreas:
    """Compares whole messages, folded, with the names of areas and what may stand before them."""

    def __init__(self, leads: Iterable[str], areas: Mapping[str, Area], choices: KnownChoices) -> None:
        """Index every message.

        Args:
            leads: words such as "i live in" (`data/safe_words.yml`).
            areas: by id.
            choices: gives the choice that states an area.
        """
        before = ["", *(f"{lead} " for lead in leads)]
        self._choices = {
            folded(lead + name): choice
            for choice, area in choices.areas().items()
            for name in (areas[area].name, *areas[area].also_called)
            for lead in before
        }

    def choice(self, text: str) -> str | None:
        """The choice of an area that a whole message stands for, or None."""
        return self._choices.get(folded(text))
