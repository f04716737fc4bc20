"""What a deployment shows of its services: hidden, plain, or with words of caution."""

import datetime
from collections.abc import Mapping

from bot.confirmation.entry import Entry
from bot.confirmation.rules import rules
from bot.confirmation.standing import State, standings
from bot.content.service import Service
from bot.signposting import ServedService


def as_shown(
    services: Mapping[str, Service], latest: Mapping[str, Entry], on: datetime.date, *, production: bool
) -> dict[str, Service]:
    """The same services, each with `shown` and `caution` set for this deployment on the day `on`.

    In production a service is shown when it is confirmed or always shown. In a demo the others are shown too,
    with words of caution. A service that is retired, or that its file withholds, is shown nowhere.

    Args:
        services: the services as their files have them.
        latest: the last entry of each service in the record.
        on: the day in the UK.
        production: the mode.
    """
    result: dict[str, Service] = {}
    for name, standing in standings(services, latest, on).items():
        service = services[name]
        always = name in rules().always_shown
        plain = always or standing.is_confirmed
        marked = not production and standing.state is not State.RETIRED
        shown = service.shown and (plain or marked)
        result[name] = ServedService.of(service, shown=shown, caution=None if plain else rules().caution)
    return result
