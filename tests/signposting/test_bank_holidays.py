"""Bank holidays differ between nations, and a doubt stays a doubt."""

from datetime import datetime

import pytest

from bot.content.service import Week
from bot.signposting import opening_of
from bot.vocabulary import Nation

from .builders import uk, weekdays

EASTER_MONDAY = uk("2026-04-06 10:00")
ST_ANDREWS_DAY = uk("2026-11-30 10:00")
ST_PATRICKS_DAY = uk("2026-03-17 10:00")
ORDINARY_MONDAY = uk("2026-11-23 10:00")


@pytest.mark.parametrize(
    ("moment", "closed_in"),
    [
        (EASTER_MONDAY, {Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND}),
        (ST_ANDREWS_DAY, {Nation.SCOTLAND}),
        (ST_PATRICKS_DAY, {Nation.NORTHERN_IRELAND}),
        (ORDINARY_MONDAY, set()),
    ],
)
def test_each_nation_keeps_its_own_holidays(moment: datetime, closed_in: set[Nation]) -> None:
    hours = weekdays("09:00-17:00", bank_holidays="closed")
    assert {nation for nation in Nation if not opening_of(hours, moment, [nation]).open_now} == closed_in


def test_a_holiday_in_some_of_a_service_s_nations_leaves_it_in_doubt() -> None:
    hours = weekdays("09:00-17:00", bank_holidays="closed")
    assert opening_of(hours, ST_ANDREWS_DAY, list(Nation)).open_now is None
    assert opening_of(hours, uk("2026-12-25 10:00"), list(Nation)).open_now is False


def test_unknown_holiday_hours_are_a_doubt_for_the_whole_day() -> None:
    hours = weekdays("09:00-17:00", bank_holidays="unknown")
    for moment in ("2026-12-25 00:00", "2026-12-25 10:00", "2026-12-25 23:59"):
        assert opening_of(hours, uk(moment), [Nation.ENGLAND]).words == "Check the times on their website"
    assert opening_of(hours, uk("2026-12-26 10:00"), [Nation.ENGLAND]).open_now is False  # a Saturday


def test_a_service_that_keeps_no_holidays_is_open_on_them() -> None:
    hours = weekdays("09:00-17:00", bank_holidays="as_usual")
    assert opening_of(hours, EASTER_MONDAY, [Nation.ENGLAND]).open_now is True


def test_a_weekend_holiday_also_closes_the_day_given_for_it() -> None:
    hours = weekdays("09:00-17:00", bank_holidays="closed")
    assert opening_of(hours, uk("2026-12-28 10:00"), [Nation.ENGLAND]).words == "Opens at 9am tomorrow"


def test_holidays_can_be_those_of_the_nation_where_the_phones_are() -> None:
    hours = weekdays("09:00-17:00")
    in_scotland = hours.model_copy(update={"bank_holidays": {Nation.SCOTLAND: "closed"}})
    assert opening_of(in_scotland, ST_ANDREWS_DAY, list(Nation)).open_now is False
    assert opening_of(in_scotland, EASTER_MONDAY, list(Nation)).open_now is True


def test_rules_of_nations_that_do_not_agree_leave_the_day_in_doubt() -> None:
    rules = {Nation.ENGLAND: "closed", Nation.SCOTLAND: "as_usual"}
    hours = weekdays("09:00-17:00").model_copy(update={"bank_holidays": rules})
    assert opening_of(hours, uk("2026-12-25 10:00"), list(Nation)).open_now is None
    assert opening_of(hours, EASTER_MONDAY, list(Nation)).open_now is False


def test_a_line_may_have_times_of_its_own_for_bank_holidays() -> None:
    hours = Week.model_validate({"mon": ["18:00-20:00"], "bank_holidays": ["09:00-12:00"]})
    assert opening_of(hours, EASTER_MONDAY, [Nation.ENGLAND]).words == "Open now until midday"
    assert opening_of(hours, uk("2026-04-06 18:30"), [Nation.ENGLAND]).open_now is False
    assert opening_of(hours, uk("2026-04-03 10:00"), [Nation.ENGLAND]).open_now is True  # a Friday
    assert opening_of(hours, uk("2026-04-02 10:00"), [Nation.ENGLAND]).open_now is False
    assert opening_of(hours, ST_ANDREWS_DAY, list(Nation)).open_now is None


def test_times_for_the_holidays_of_one_nation_hold_there() -> None:
    hours = Week.model_validate({"bank_holidays": {"scotland": ["09:00-12:00"]}})
    assert opening_of(hours, ST_ANDREWS_DAY, list(Nation)).open_now is True
    assert opening_of(hours, EASTER_MONDAY, list(Nation)).open_now is False
