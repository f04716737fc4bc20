"""How long a confirmation counts."""

import datetime

import pytest

from bot.confirmation.standing import Standing, State, standing
from bot.content.service import Service
from tests.confirmation.conftest import NOON, TODAY, confirmed, retired
from tests.signposting.builders import channel, service

DAY = datetime.timedelta(days=1)
MONTHLY = {"checked": "2026-11-01", "review_by": "2026-12-01"}


def after(days: int, entry_of: Service, now: Service | None = None) -> Standing:
    """The standing some days after a confirmation."""
    return standing(now or entry_of, confirmed("x", entry_of), TODAY + days * DAY)


def test_what_nobody_confirmed_is_not_confirmed() -> None:
    assert standing(service(), None, TODAY).state is State.UNCONFIRMED
    assert not standing(service(), None, TODAY).is_confirmed


@pytest.mark.parametrize(("days", "state"), [(0, "confirmed"), (30, "confirmed"), (31, "overdue")])
def test_a_confirmation_lasts_for_the_interval_of_the_file(days: int, state: str) -> None:
    assert after(days, service(**MONTHLY)).state == state


def test_it_is_due_on_its_last_day() -> None:
    assert after(0, service(**MONTHLY)).due == TODAY + 30 * DAY


def test_what_was_never_confirmed_is_due_when_its_file_says() -> None:
    assert standing(service(**MONTHLY), None, TODAY).due == datetime.date(2026, 12, 1)


def test_a_changed_number_makes_a_confirmation_void() -> None:
    now = service(channel(value="0800 000 001"))
    assert after(0, service(), now).state is State.CHANGED


def test_a_confirmation_from_a_clock_that_ran_ahead_does_not_count() -> None:
    entry = confirmed("x", service(), NOON + 10 * 365 * DAY)
    assert standing(service(), entry, TODAY).state is State.UNCONFIRMED


def test_the_day_of_a_confirmation_is_the_day_in_the_uk() -> None:
    late = datetime.datetime(2026, 6, 30, 23, 30, tzinfo=datetime.UTC)  # 00:30 in London
    july = datetime.date(2026, 7, 1)
    found = standing(service(**MONTHLY), confirmed("x", service(**MONTHLY), late), july)
    assert (found.state, found.due) == (State.CONFIRMED, datetime.date(2026, 7, 31))


def test_what_its_file_withholds_cannot_count_as_confirmed() -> None:
    hidden = service(shown=False, withheld_because="Doubtful.")
    assert after(0, hidden).state is State.WITHHELD
    assert standing(hidden, None, TODAY).state is State.WITHHELD


def test_retired_stays_retired() -> None:
    assert standing(service(), retired("x"), TODAY + 1000 * DAY).state is State.RETIRED
