"""All services for a place and an age: the help page and `GET /api/v1/services`."""

import datetime

from bot.content.library import Library
from bot.signposting.cards import ListedService, listed
from bot.signposting.fitting import fitting_card
from bot.signposting.ordering import distinct, emergencies, suitable
from bot.signposting.routes import is_closed, routes_of
from bot.signposting.suitability import is_for, persons
from bot.vocabulary import Audience, Category, Speaker


def list_services(
    library: Library,
    *,
    area: str | None,
    audience: Audience | None,
    category: Category | None,
    now: datetime.datetime,
) -> list[ListedService]:
    """Every service for this place and audience (`None`: any), emergencies first, closed ones last.

    With a category only the services for that risk, local ones and the standing list; else all of them.

    Raises:
        ValueError: `now` has no time zone.
    """
    audiences = [audience] if audience else list(Audience)
    readers = [persons(library.areas, Speaker.SELF, each, area)[0] for each in audiences]
    urgent = distinct(name for reader in readers for name in emergencies(library, reader))
    names = distinct(name for reader in readers for name in suitable(library, category, reader))
    if category is None:
        services = library.services.items()
        fitting = [name for name, service in services if any(is_for(service, reader) for reader in readers)]
        names = distinct([*names, *fitting])
    rest = [name for name in names if name not in urgent]
    rest.sort(key=lambda name: is_closed(routes_of(library.services[name], now)))
    return [
        listed(fitting_card(library, name, readers, category, now), library.services[name], now)
        for name in [*urgent, *rest]
    ]
