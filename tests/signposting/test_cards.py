"""What is shown of a service."""

import datetime

from bot.content.library import Library
from bot.signposting import card

from .builders import channel, service, uk, weekdays

CONTRACT = [
    "id",
    "label",
    "name",
    "caution",
    "why",
    "about",
    "emergency",
    "open_now",
    "opening",
    "channels",
    "what_happens",
    "confidentiality",
    "genders",
    "access",
]
CHANNEL_CONTRACT = ["kind", "label", "value", "href", "open_now", "opening", "cost", "bill", "note"]
NOON = uk("2026-11-23 12:00")
NIGHT = uk("2026-11-24 03:00")


def test_a_card_has_the_fields_that_the_public_api_promises(library: Library) -> None:
    for name, entry in library.services.items():
        shown = card(name, entry, NOON)
        assert list(shown) == CONTRACT
        assert all(list(route) == CHANNEL_CONTRACT for route in shown["channels"])


def test_childline_is_open_on_christmas_night(library: Library) -> None:
    childline = card("childline", library.services["childline"], uk("2026-12-25 03:00"))
    assert childline["open_now"] is True
    assert childline["opening"] == "Open all day, every day"
    assert childline["channels"][0]["href"] == "tel:08001111"


def test_a_form_can_be_used_at_night_but_is_not_called_open() -> None:
    with_form = service(channel(hours=weekdays("09:00-17:00")), channel("web"))
    assert card("x", with_form, NOON)["opening"] == "Open now until 5pm"
    assert card("x", with_form, NIGHT)["opening"] == "You can use it at any time"
    assert card("x", with_form, NIGHT)["channels"][1]["opening"] == "Opens at 9am"


def test_a_letter_can_be_written_when_the_phone_hours_are_not_known() -> None:
    with_email = service(channel(hours="unknown"), channel("email"))
    assert card("x", with_email, NIGHT)["opening"] == "You can write at any time"


def test_two_lines_that_take_turns_are_one_service_that_is_always_open(library: Library) -> None:
    stoke = library.services["stoke_front_door"]
    easter_monday, christmas, its_morning_after = (
        uk("2026-04-06 12:00"),
        uk("2026-12-25 12:00"),
        uk("2026-12-29 07:00"),
    )
    for moment in (NOON, NIGHT, uk("2026-11-22 12:00"), easter_monday, christmas, its_morning_after):
        assert card("stoke_front_door", stoke, moment)["opening"] == "Open all day, every day"


def test_a_closed_service_says_when_it_opens() -> None:
    closed = card("x", service(channel(hours=weekdays("09:00-17:00"))), NIGHT)
    assert (closed["open_now"], closed["opening"]) == (False, "Opens at 9am")


def test_a_service_without_known_hours_is_neither_open_nor_closed(saturday_night: datetime.datetime) -> None:
    assert card("x", service(channel(hours="unknown")), saturday_night)["open_now"] is None


def test_a_card_says_what_is_known_of_the_bill(library: Library) -> None:
    samaritans = card("samaritans", library.services["samaritans"], NOON)
    childline = card("childline", library.services["childline"], NOON)
    assert samaritans["channels"][0]["bill"] == "It does not show on the phone bill."
    assert childline["channels"][0]["bill"] is None  # nobody knows


def test_languages_are_said_only_where_they_are_known(library: Library) -> None:
    assert card("meic", library.services["meic"], NOON)["access"] == ["Languages: Welsh, English."]
    assert card("childline", library.services["childline"], NOON)["access"] == []


def test_a_route_that_is_closed_stands_behind_the_others(library: Library) -> None:
    def first(moment: datetime.datetime) -> str:
        return card("stoke_front_door", library.services["stoke_front_door"], moment)["channels"][0]["value"]

    assert first(NOON) == "01782 235100"
    assert first(NIGHT) == "01782 234234"
