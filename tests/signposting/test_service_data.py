"""Every service that is shown has its evidence, and its parts agree."""

import datetime
import re
from urllib.parse import urlsplit

from bot.content.library import Library
from bot.content.service import Channel, ChannelKind, Service, Week
from bot.vocabulary import Audience

BEYOND_ALL_DOUBT = {"emergency_999", "childline", "samaritans", "shout", "report_remove", "ceop"}


def shown(library: Library) -> dict[str, Service]:
    return {name: service for name, service in library.services.items() if service.shown}


def channels(library: Library) -> list[tuple[str, Channel]]:
    return [(name, route) for name, service in library.services.items() for route in service.channels]


def test_the_essential_services_are_shown(library: Library) -> None:
    assert shown(library).keys() >= BEYOND_ALL_DOUBT


def test_what_is_shown_is_well_evidenced(library: Library) -> None:
    for name, service in shown(library).items():
        assert service.evidence in ("A", "B", "C"), name
        assert {route.evidence for route in service.channels} <= {"A", "B", "C"}, name
        assert service.withheld_because is None, name


def test_what_is_withheld_says_why(library: Library) -> None:
    for name, service in library.services.items():
        assert service.shown or service.withheld_because, name


def test_a_review_is_due_within_half_a_year_of_the_check(library: Library) -> None:
    for name, service in library.services.items():
        assert service.checked < service.review_by <= service.checked + datetime.timedelta(days=183), name


def test_a_call_or_text_link_reaches_the_number_that_is_shown(library: Library) -> None:
    for name, route in channels(library):
        if route.href and route.href.startswith(("tel:", "sms:")):
            number = re.split("[:?]", route.href)[1]
            assert number == re.sub(r"\D", "", route.value), name


def test_a_web_or_email_link_reaches_the_address_that_is_shown(library: Library) -> None:
    for name, route in channels(library):
        if route.href and route.href.startswith("mailto:"):
            assert route.href == f"mailto:{route.value}", name
        elif route.href and route.href.startswith("https:"):
            host = urlsplit(route.href).netloc.removeprefix("www.")
            assert route.value.split("/")[0] == host, name


def test_a_number_is_said_where_it_is_to_be_called(library: Library) -> None:
    for name, route in channels(library):
        assert route.value in route.label or route.note, name
        if route.kind in (ChannelKind.PHONE, ChannelKind.TEXT):
            assert route.value in route.label, name


def test_every_shown_phone_can_be_tapped(library: Library) -> None:
    for name, service in shown(library).items():
        for route in service.channels:
            assert route.kind is not ChannelKind.PHONE or (route.href or "").startswith("tel:"), name


def test_a_local_service_lies_in_one_nation(library: Library) -> None:
    for name, service in library.services.items():
        assert not service.areas or len(service.nations) == 1, name


def test_ages_and_audiences_agree(library: Library) -> None:
    for name, service in library.services.items():
        assert service.age_from <= service.age_to, name
        children = set(service.audiences) - {Audience.ADULT}
        assert service.age_from < 18 or not children, name


def test_doubtful_hours_are_unknown_and_not_guessed(library: Library) -> None:
    hours = {name: service.channels[0].hours for name, service in library.services.items()}
    assert hours["nspcc_helpline"] == hours["stop_it_now"] == hours["modern_slavery"] == "unknown"
    scotland = hours["rape_crisis_scotland"]
    assert isinstance(scotland, Week)
    assert scotland.mon == ["18:00-24:00"]  # the hours that every source gives


def test_both_cards_of_999_in_sign_language_agree(library: Library) -> None:
    def link(name: str) -> set[str | None]:
        return {route.href for route in library.services[name].channels if route.kind is ChannelKind.BSL}

    assert link("emergency_999") == link("bsl_999")


def test_nothing_promises_secrecy_or_a_result(library: Library) -> None:
    promises = re.compile(r"won'?t tell|never tell|nobody will|no one will|will be ok|always private|\bI\b")
    for name, service in library.services.items():
        text = " ".join([service.why, service.about, *service.what_happens, service.confidentiality])
        assert not promises.search(text), name
