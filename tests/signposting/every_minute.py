"""Every minute of a year: hours are clock times, so all minutes between two of them are alike."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from bot.content.service import Service, Week
from bot.signposting.routes import routes_of
from bot.signposting.timetable import DAYS

from .builders import uk

FIRST_MINUTE = uk("2028-01-01 00:00")  # of a leap year
LAST_MINUTE = uk("2028-12-31 23:59")

State = tuple[bool | None, ...]


def changing(services: Mapping[str, Service]) -> list[Service]:
    """The shown services that are not the same at all times."""
    return [each for each in services.values() if each.shown and any(_times(each))]


def state(services: Sequence[Service], now: datetime.datetime) -> State:
    """Which of their routes are open; the time changes by nothing else whom somebody is shown."""
    return tuple(route.opening.open_now for each in services for route in routes_of(each, now))


def states(services: Sequence[Service]) -> dict[State, datetime.datetime]:
    """Every state that services are in at any minute of the year, each with its first moment."""
    found: dict[State, datetime.datetime] = {}
    clock = sorted({"00:00", *(time for each in services for time in _times(each))})
    day = FIRST_MINUTE.date()
    while day <= LAST_MINUTE.date():
        for time in clock:
            now = uk(f"{day} {time}")
            found.setdefault(state(services, now), now)
        day += datetime.timedelta(days=1)
    return found


def _times(service: Service) -> Iterator[str]:
    """The clock times at which a route of a service may open or close."""
    for channel in service.channels:
        week = [channel.hours] if isinstance(channel.hours, Week) else []
        spans: list[str] = [span for each in week for day in DAYS for span in getattr(each, day)]
        for rule in [rule for each in week for rule in _rules(each)]:
            spans += rule if isinstance(rule, list) else []
        for other in channel.other_hours:
            spans += other.hours if isinstance(other.hours, list) else ["00:00-24:00"]
        for span in spans:
            yield from span.replace("24:00", "00:00").split("-")


def _rules(week: Week) -> Iterator[object]:
    by_nation = week.bank_holidays
    yield from by_nation.values() if isinstance(by_nation, dict) else [by_nation]
