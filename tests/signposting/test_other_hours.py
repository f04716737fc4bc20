"""Days on which a channel keeps other hours than usual."""

import pytest
from pydantic import ValidationError

from bot.content.service import OtherHours, Week
from bot.signposting import card, opening_of
from bot.signposting.readiness import broken_promises
from bot.vocabulary import Nation

from .builders import channel, library_of, service, uk, weekdays

CLOSED = {"start": "2026-12-24", "end": "2026-12-26", "hours": "closed"}
EVE = uk("2026-12-24 10:00")


def other(**values: object) -> list[OtherHours]:
    return [OtherHours.model_validate({**CLOSED, **values})]


@pytest.mark.parametrize("hours", ["always", "unknown", weekdays("09:00-17:00", "as_usual")])
def test_a_closure_holds_whatever_the_usual_hours_are(hours: Week) -> None:
    assert opening_of(hours, EVE, [Nation.ENGLAND], other()).open_now is False


def test_a_line_that_is_always_open_opens_again_after_a_closure() -> None:
    opening = opening_of("always", EVE, [Nation.ENGLAND], other())
    assert opening.words == "Opens at midnight on Saturday"
    assert opening_of("always", uk("2026-12-27 00:00"), [Nation.ENGLAND], other()).open_now is True
    assert opening_of("always", uk("2026-12-23 23:59"), [Nation.ENGLAND], other()).open_now is True


def test_extra_times_hold_on_a_bank_holiday_too() -> None:
    extra = other(hours=["10:00-12:00"])
    hours = weekdays("09:00-17:00", "closed")
    assert opening_of(hours, uk("2026-12-25 11:00"), [Nation.ENGLAND], extra).open_now is True
    assert opening_of(hours, uk("2026-12-25 12:00"), [Nation.ENGLAND], extra).open_now is False


def test_unknown_hours_of_a_period_are_a_doubt() -> None:
    assert opening_of("always", EVE, [Nation.ENGLAND], other(hours="unknown")).open_now is None


def test_a_card_shows_them() -> None:
    line = service(channel() | {"other_hours": [CLOSED]})
    assert card("x", line, EVE)["open_now"] is False


def test_a_period_that_ends_before_it_starts_is_a_mistake() -> None:
    with pytest.raises(ValidationError, match="before the start"):
        other(end="2026-12-23")


def test_a_standing_list_whose_line_closes_some_day_is_refused() -> None:
    line = service(channel() | {"other_hours": [CLOSED]}, channel("email"))
    broken = list(broken_promises(library_of({"childline": line, "samaritans": line}, {})))
    assert "No service in the standing list is always open to 8-10 in wales." in broken
