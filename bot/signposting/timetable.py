"""When a route is open, as spans of time in UTC around a moment."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from bot.content.service import HolidayRule, OtherHours, Week
from bot.signposting.bank_holidays import nations_on_holiday
from bot.vocabulary import Nation

LONDON = ZoneInfo("Europe/London")
DAY = datetime.timedelta(days=1)
BEHIND = 1  # days; a span that began yesterday may run past midnight
AHEAD = 22  # days; a line open on Fridays only can lose both Christmas and New Year's Day
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WHOLE_DAY = ("00:00-24:00",)

Hours = Literal["always", "unknown"] | Week
Span = tuple[datetime.datetime, datetime.datetime]


@dataclass(frozen=True)
class Timetable:
    """Spans of UTC time, in order and not touching: surely open, and not known."""

    open: tuple[Span, ...]
    doubtful: tuple[Span, ...]


def timetable(
    hours: Hours, now: datetime.datetime, nations: Collection[Nation], other_hours: Sequence[OtherHours] = ()
) -> Timetable:
    """When a route is open from the day before `now` to three weeks after.

    Args:
        hours: as the service's file gives them, in UK time.
        now: a moment with a time zone.
        nations: where the service works. A bank holiday in only some of them leaves the day in doubt,
            because the file does not say in which nation the phones are answered.
        other_hours: days on which other hours hold; bank holidays change nothing in them.

    Raises:
        ValueError: `now` has no time zone.
    """
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    today = now.astimezone(LONDON).date()
    first, last = today - DAY * BEHIND, today + DAY * AHEAD
    if not isinstance(hours, Week) and not other_hours:
        whole = ((_moment(first, 0), _moment(last, 0)),)
        return Timetable(whole, ()) if hours == "always" else Timetable((), whole)
    opened: list[Span] = []
    doubtful: list[Span] = []
    for day in _days(first, last):
        times, in_doubt = _times(hours, day, nations, other_hours)
        if in_doubt:
            doubtful.append((_moment(day, 0), _moment(day + DAY, 0)))
        else:
            opened.extend(_spans(times, day))
    return Timetable(joined(opened), joined(doubtful))


def together(timetables: Iterable[Timetable]) -> Timetable:
    """The timetable of several routes as one: open while any of them is."""
    parts = list(timetables)
    return Timetable(
        joined(span for part in parts for span in part.open),
        joined(span for part in parts for span in part.doubtful),
    )


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same time as fewer spans: those that touch or overlap become one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


@lru_cache(maxsize=8)
def _days(first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
    return tuple(first + DAY * number for number in range((last - first).days))


def _times(
    hours: Hours, day: datetime.date, nations: Collection[Nation], other_hours: Sequence[OtherHours]
) -> tuple[Sequence[str], bool]:
    """The times that start on `day`, and whether they are in doubt."""
    other = next((each.hours for each in other_hours if each.includes(day)), None)
    if other is not None:
        return (other, False) if isinstance(other, list) else ((), other == "unknown")
    if not isinstance(hours, Week):
        return (WHOLE_DAY, False) if hours == "always" else ((), True)
    usual: list[str] = getattr(hours, DAYS[day.weekday()])
    rule = _rule(hours, day, nations) if usual or _opens_for_holidays(hours) else "as_usual"
    if isinstance(rule, list):
        return rule, False
    return (usual if rule == "as_usual" else ()), rule == "unknown"


def _opens_for_holidays(week: Week) -> bool:
    """Whether it has times of its own for bank holidays, which may fall on a day that is closed otherwise."""
    rules = week.bank_holidays.values() if isinstance(week.bank_holidays, dict) else [week.bank_holidays]
    return any(isinstance(rule, list) for rule in rules)


def _rule(week: Week, day: datetime.date, nations: Collection[Nation]) -> HolidayRule:
    """What holds on `day`; where the nations on holiday do not agree, nobody knows."""
    if week.bank_holidays == "as_usual":
        return "as_usual"
    if isinstance(week.bank_holidays, dict):
        by_nation = week.bank_holidays
        rules = [by_nation[nation] for nation in nations_on_holiday(day, by_nation)]
        if not rules:
            return "as_usual"
        return rules[0] if all(rule == rules[0] for rule in rules) else "unknown"
    on_holiday = nations_on_holiday(day, nations)
    if not on_holiday:
        return "as_usual"
    return week.bank_holidays if len(on_holiday) == len(set(nations)) else "unknown"


def _spans(all_times: Sequence[str], day: datetime.date) -> list[Span]:
    """The spans that start on `day`; an end that is not after its start is on the next day."""
    spans: list[Span] = []
    for times in all_times:
        start, end = _clock(times)
        last = day if end > start else day + DAY
        spans.append((_moment(day, start), _moment(last, end)))
    return spans


@lru_cache(maxsize=256)
def _clock(times: str) -> tuple[int, int]:
    """Start and end of `09:00-17:30` in minutes after midnight."""
    start, end = (part.split(":") for part in times.split("-"))
    return int(start[0]) * 60 + int(start[1]), int(end[0]) * 60 + int(end[1])


@lru_cache(maxsize=4096)
def _moment(day: datetime.date, minutes: int) -> datetime.datetime:
    """A UK clock time as UTC, so that spans compare rightly across a clock change."""
    days, rest = divmod(minutes, 24 * 60)
    clock = datetime.time(*divmod(rest, 60))
    return datetime.datetime.combine(day + DAY * days, clock, LONDON).astimezone(datetime.UTC)
