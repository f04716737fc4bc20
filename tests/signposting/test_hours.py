"""Open now or not, and until when."""

import datetime

import pytest

from bot.content.service import Week
from bot.signposting import opening_of
from bot.signposting.hours import Opening
from bot.vocabulary import Nation

from .builders import uk, weekdays

ENGLAND = [Nation.ENGLAND]
OFFICE = weekdays("09:00-17:00")
LATE = Week.model_validate({"sat": ["22:00-02:00"], "sun": ["22:00-02:00"]})


def england(hours: Week, moment: str) -> Opening:
    return opening_of(hours, uk(moment), ENGLAND)


@pytest.mark.parametrize(
    ("moment", "open_now"),
    [
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-22 12:00", False),
    ],
)
def test_an_office_is_open_from_its_first_minute_and_closed_from_its_last(
    moment: str, open_now: bool
) -> None:
    assert england(OFFICE, moment).open_now is open_now


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-23 10:00", "Open now until 5pm"),
        ("2026-11-23 08:00", "Opens at 9am"),
        ("2026-11-23 18:00", "Opens at 9am tomorrow"),
        ("2026-11-20 18:00", "Opens at 9am on Monday"),
    ],
)
def test_an_office_says_its_next_change_in_words(moment: str, words: str) -> None:
    assert england(OFFICE, moment).words == words


def test_a_far_opening_is_said_with_its_date() -> None:
    fridays = Week.model_validate({"fri": ["09:00-17:00"], "bank_holidays": "closed"})
    both_fridays_are_holidays = england(fridays, "2026-12-20 12:00")
    assert both_fridays_are_holidays.words == "Opens at 9am on 8 January"


def test_half_hours_midday_and_midnight_are_said_plainly() -> None:
    assert england(weekdays("09:00-16:30"), "2026-11-23 10:00").words == "Open now until 4:30pm"
    assert england(weekdays("09:00-12:00"), "2026-11-23 10:00").words == "Open now until midday"
    assert england(weekdays("18:00-24:00"), "2026-11-23 20:00").words == "Open now until midnight"
    assert england(weekdays("00:00-08:00"), "2026-11-23 20:00").words == "Opens at midnight"


def test_a_night_shift_runs_past_midnight() -> None:
    assert england(LATE, "2026-11-22 01:59").words == "Open now until 2am"
    assert england(LATE, "2026-11-22 02:00").words == "Opens at 10pm"
    assert england(LATE, "2026-11-23 01:00").open_now is True
    assert england(LATE, "2026-11-21 01:00").open_now is False


def test_spans_that_touch_are_one() -> None:
    weekend = Week.model_validate({"sat": ["00:00-24:00"], "sun": ["00:00-24:00"]})
    assert england(weekend, "2026-11-21 12:00").words == "Open now until midnight tomorrow"


def test_seven_whole_days_are_said_as_always() -> None:
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    week = Week.model_validate({day: ["00:00-24:00"] for day in days} | {"bank_holidays": "as_usual"})
    assert england(week, "2026-11-21 12:00").words == "Open all day, every day"


def test_always_is_open_and_unknown_is_neither() -> None:
    always = opening_of("always", uk("2026-12-25 03:00"), ENGLAND)
    unknown = opening_of("unknown", uk("2026-12-25 03:00"), ENGLAND)
    assert (always.open_now, always.words) == (True, "Open all day, every day")
    assert (unknown.open_now, unknown.words) == (None, "Check the times on their website")
    assert always.opens is always.closes is unknown.opens is None


def test_a_line_without_any_hours_sends_people_to_its_website() -> None:
    never = england(Week(), "2026-11-23 10:00")
    assert (never.open_now, never.words) == (False, "Check the times on their website")


def test_times_are_uk_time_wherever_now_was_measured() -> None:
    summer = datetime.datetime(2026, 7, 6, 8, 30, tzinfo=datetime.UTC)
    assert opening_of(OFFICE, summer, ENGLAND).open_now is True


@pytest.mark.parametrize(
    ("sunday", "hours_until_two"),
    [("2026-03-29", 1), ("2026-10-25", 3)],
)
def test_a_clock_change_shortens_or_lengthens_a_night(sunday: str, hours_until_two: int) -> None:
    midnight = uk(f"{sunday} 00:00")
    opening = opening_of(LATE, midnight, ENGLAND)
    assert opening.closes is not None
    assert opening.closes - midnight.astimezone(datetime.UTC) == datetime.timedelta(hours=hours_until_two)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        opening_of("always", datetime.datetime(2026, 11, 21, 12), ENGLAND)
