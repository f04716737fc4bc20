"""Weeks turn at Monday 00:00 UTC, and flushes happen at fixed times only."""

import datetime

import pytest

from bot.statistics import Statistics, Week
from bot.statistics.schedule import may_close
from bot.statistics.settings import load_settings


def utc(*parts: int) -> datetime.datetime:
    return datetime.datetime(*parts, tzinfo=datetime.UTC)  # type: ignore[arg-type,misc]


def test_a_week_is_written_as_the_iso_standard_writes_it() -> None:
    assert str(Week.containing(utc(2026, 11, 21, 12))) == "2026-W47"
    assert str(Week.containing(utc(2027, 1, 3, 23, 59, 59))) == "2026-W53"
    assert Week.parse("2026-W53") == Week(2026, 53)


@pytest.mark.parametrize("text", ["2025-W53", "2026-W54", "2026-47", "last week", ""])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"(?s).+"):
        Week.parse(text)


def test_summer_time_does_not_move_the_turn_of_the_week() -> None:
    summer = datetime.timezone(datetime.timedelta(hours=1))
    assert Week.containing(datetime.datetime(2026, 6, 8, 0, 30, tzinfo=summer)) == Week(2026, 23)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Week.containing(datetime.datetime(2026, 11, 21))


def test_a_week_may_close_three_days_after_it_ended() -> None:
    settings, week = load_settings(), Week(2026, 47)
    assert week.end == utc(2026, 11, 23)
    assert not may_close(week, utc(2026, 11, 25, 23, 59, 59), settings)
    assert may_close(week, utc(2026, 11, 26), settings)


@pytest.mark.parametrize(
    ("now", "flush"),
    [
        (utc(2026, 11, 18, 9), utc(2026, 11, 18, 18)),
        (utc(2026, 11, 18, 18), utc(2026, 11, 19, 18)),
        (utc(2026, 11, 22, 17, 59), utc(2026, 11, 22, 18)),
        (utc(2026, 11, 22, 18, 1), utc(2026, 11, 23)),
        (utc(2026, 11, 23), utc(2026, 11, 23, 18)),
    ],
)
def test_flushes_come_daily_and_when_the_week_turns(
    statistics: Statistics, now: datetime.datetime, flush: datetime.datetime
) -> None:
    assert statistics.next_flush(now) == flush
