"""When counts leave memory, and when a week may be frozen: at fixed times, never because somebody typed."""

import datetime

from bot.statistics.settings import Settings
from bot.statistics.week import Week, in_utc


def next_flush(now: datetime.datetime, settings: Settings) -> datetime.datetime:
    """The first fixed flush time after `now`: the daily one, or the turn of the week if that comes first.

    The turn of the week is a flush time so that what is in memory reaches the week in which it happened.
    """
    today = in_utc(now).date()
    days = (today, today + datetime.timedelta(days=1))
    daily = (datetime.datetime.combine(day, settings.flush_at, datetime.UTC) for day in days)
    return min(Week.containing(now).end, *(moment for moment in daily if moment > now))


def may_close(week: Week, now: datetime.datetime, settings: Settings) -> bool:
    """Whether the days of grace after the end of `week` are over."""
    return in_utc(now) >= week.end + datetime.timedelta(days=settings.close_after_days)
