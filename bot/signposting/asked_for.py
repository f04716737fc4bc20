"""Services that somebody asks for by name: "is shout free", "how do i call childline"."""

import datetime
import re
from collections.abc import Mapping

from bot.content.library import Library
from bot.content.service import Service
from bot.signposting.cards import ServiceCard
from bot.signposting.fitting import fitting_card
from bot.signposting.short_list import MOST
from bot.signposting.suitability import is_for, persons
from bot.vocabulary import Audience, Speaker


def asked_for(words: str, services: Mapping[str, Service]) -> list[str]:
    """The ids of the services that a message asks for by name, in the order of the message.

    Args:
        words: the message, folded.
        services: every service that there is.
    """
    places = {name: _place(words, each) for name, each in services.items()}
    return sorted((name for name, place in places.items() if place is not None), key=lambda n: places[n] or 0)


def cards_asked_for(
    library: Library, words: str, *, audience: Audience, area: str | None, now: datetime.datetime
) -> list[ServiceCard]:
    """The cards of what a message asks for by name, as far as it is shown and for this reader; at most three.

    Args:
        library: the content files.
        words: the message, folded.
        audience: who reads.
        area: an area's name; `None` or an unknown name counts as the default area.
        now: a moment with a time zone.
    """
    reader, *_ = persons(library.areas, Speaker.UNKNOWN, audience, area)
    names = [name for name in asked_for(words, library.services) if is_for(library.services[name], reader)]
    return [fitting_card(library, name, [reader], None, now) for name in names[:MOST]]


def _place(words: str, service: Service) -> int | None:
    """Where in a message a service is first asked for."""
    names = "|".join(map(re.escape, service.asked_for_as))
    found = re.search(rf"\b(?:{names})\b", words) if names else None
    return found.start() if found else None
