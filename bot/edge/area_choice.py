"""Where a person lives: chosen from a list, never looked up."""

from bot.content.choice_names import SHOW_AREAS
from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.replies.messages import Message, OfferedChoice, with_choice
from bot.signposting.standing_data import card_words
from bot.vocabulary import Nation


def with_offer(messages: list[Message]) -> list[Message]:
    """A reply whose choices end with the list of areas."""
    return with_choice(messages, {"id": SHOW_AREAS, "title": card_words().choose_area})


def area_choices(library: Library, known: KnownChoices) -> Message:
    """The areas as choices: the nations, then smaller places, each by name."""
    ids = {area: choice for choice, area in known.areas().items()}
    in_order = sorted(library.areas, key=lambda area: (area not in set(Nation), library.areas[area].name))
    offered: list[OfferedChoice] = [{"id": ids[area], "title": library.areas[area].name} for area in in_order]
    return {"type": "choices", "choices": offered}
