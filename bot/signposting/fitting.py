"""Why a service fits a person: its reason for their worry, and what it is to the place where they live."""

import datetime
from collections.abc import Sequence

from bot.content.library import Library
from bot.signposting.cards import ServiceCard, card
from bot.signposting.standing_data import card_words
from bot.signposting.suitability import Person, is_for
from bot.vocabulary import Category, Nation


def fitting_card(
    library: Library,
    name: str,
    readers: Sequence[Person],
    category: Category | None,
    now: datetime.datetime,
) -> ServiceCard:
    """The card of a service for the first of `readers` whom it is for."""
    service = library.services[name]
    reader = next((each for each in readers if is_for(service, each)), readers[0])
    why = service.reason(category, reader.audience)
    return card(name, service, now, why=why, label=_label(library, name, reader.area))


def _label(library: Library, name: str, area: str | None) -> str | None:
    """What a service is to an area that is smaller than a nation."""
    if area is None or area in set(Nation):
        return None
    place = library.areas[area]
    role = place.role_of(name)
    return card_words().partner.format(role=card_words().roles[role], area=place.name) if role else None
