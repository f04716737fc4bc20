"""The choice of a few services."""

import pytest

from bot.content.library import Library
from bot.content.service import Service
from bot.signposting import ServiceCard, built_in_cards
from bot.vocabulary import Audience, Category, Severity, Speaker

from .asking import NIGHT, ask
from .builders import channel, library_of, risk, service, uk, weekdays

CHILD = Audience.AGE_11_13


def names(cards: list[ServiceCard]) -> list[str]:
    return [shown["id"] for shown in cards]


@pytest.fixture
def lines() -> dict[str, Service]:
    """A phone line that never closes, one that does, a form, and lines for some people only."""
    return {
        "childline": service(channel(), channel("web_chat", "unknown")),
        "nspcc_helpline": service(channel("email"), audiences=["adult"], age_from=18),
        "samaritans": service(channel(), channel("email")),
        "office": service(channel(hours=weekdays("09:00-17:00"))),
        "form": service(channel("web")),
        "phone": service(channel()),
        "teenagers": service(channel(), age_from=13),
        "scottish": service(channel(), nations=["scotland"]),
        "hidden": service(channel(), shown=False, withheld_because="Nobody has checked it."),
        "emergency_999": service(channel(value="999"), emergency=True),
        "council": service(channel(), areas=["sutton"], nations=["england"]),
    }


def library_naming(lines: dict[str, Service], *services: str) -> Library:
    return library_of(lines, {Category.GROOMING: risk(*services)})


def test_the_order_of_the_risk_decides(lines: dict[str, Service]) -> None:
    assert ask(library_naming(lines, "form", "phone", "samaritans")) == ["form", "phone", "samaritans"]


def test_at_most_three_are_shown(lines: dict[str, Service]) -> None:
    assert len(ask(library_naming(lines, "form", "phone", "samaritans", "childline"))) == 3


def test_a_closed_service_never_leads(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "office", "form", "phone")
    assert ask(named) == ["form", "phone", "childline"]
    assert ask(named, now=uk("2026-11-24 10:00"))[0] == "office"


def test_a_service_for_older_people_is_left_out(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "teenagers", "phone")
    assert "teenagers" not in ask(named, audience=Audience.AGE_11_13)
    assert "teenagers" in ask(named, audience=Audience.AGE_14_17)


def test_a_service_of_another_nation_is_left_out(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "scottish", "phone")
    assert "scottish" not in ask(named, area="england")
    assert ask(named, area="scotland")[0] == "scottish"


def test_an_unknown_area_counts_as_england(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "scottish", "phone")
    assert ask(named, area="atlantis") == ask(named, area=None) == ask(named, area="england")


def test_a_withheld_service_is_never_shown(lines: dict[str, Service]) -> None:
    assert "hidden" not in ask(library_naming(lines, "hidden", "phone"))


def test_somebody_answers_now_and_something_is_no_phone_call(lines: dict[str, Service]) -> None:
    closed = {f"office_{number}": lines["office"] for number in range(4)}
    phones = {f"phone_{number}": lines["phone"] for number in range(4)}
    assert "childline" in ask(library_naming(lines | closed, *closed))
    assert ask(library_naming(lines | phones, *phones)) == ["phone_0", "phone_1", "childline"]


def test_an_emergency_is_led_by_999_and_two_people_to_talk_to(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "emergency_999", "form", "phone", "samaritans")
    assert ask(named, severity=Severity.EMERGENCY) == ["emergency_999", "form", "phone"]
    assert "emergency_999" not in ask(named, severity=Severity.URGENT)


def test_immediate_danger_shows_999_however_pressing_it_was_judged(lines: dict[str, Service]) -> None:
    shown = ask(library_naming(lines, "phone", "form"), Category.IMMEDIATE_DANGER, Severity.SUPPORT)
    assert shown[0] == "emergency_999"


def test_a_category_without_a_risk_falls_back_to_the_standing_list(lines: dict[str, Service]) -> None:
    assert ask(library_of(lines, {})) == ["childline", "samaritans"]


def test_a_child_is_not_sent_to_services_for_adults(lines: dict[str, Service]) -> None:
    assert "nspcc_helpline" not in ask(library_naming(lines, "nspcc_helpline", "phone"))


def test_a_child_meets_a_listener_first_when_the_risk_thinks_of_adults(lines: dict[str, Service]) -> None:
    assert ask(library_naming(lines, "nspcc_helpline", "phone", "form"))[0] == "childline"


def test_an_adult_who_asks_for_a_child_meets_a_service_for_adults_first(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "form", "phone", "nspcc_helpline")
    assert ask(named, speaker=Speaker.ADULT, audience=Audience.ADULT)[0] == "nspcc_helpline"
    assert ask(named, speaker=Speaker.SELF, audience=Audience.ADULT)[0] == "form"


def test_a_child_whose_words_sound_like_an_adult_s_still_finds_a_line_for_children(library: Library) -> None:
    shown = ask(library, Category.ADULT_CONCERN, speaker=Speaker.ADULT, audience=Audience.AGE_11_13)
    assert (shown[0], shown[-1]) == ("nspcc_helpline", "childline")


def test_the_council_s_team_is_second_for_an_adult_there_and_absent_elsewhere(
    lines: dict[str, Service],
) -> None:
    named = library_naming(lines, "phone", "form")
    there = ask(named, speaker=Speaker.ADULT, audience=Audience.ADULT, area="sutton")
    assert there[1] == "council"
    assert "council" not in ask(named, speaker=Speaker.ADULT, audience=Audience.ADULT, area="england")


def test_the_council_s_team_takes_no_place_from_a_child_s_listeners(lines: dict[str, Service]) -> None:
    assert "council" not in ask(library_naming(lines, "phone", "form", "samaritans"), area="sutton")
    assert "council" in ask(library_of(lines, {}), area="sutton")


def test_built_into_a_page_are_999_and_all_who_listen_to_anybody(library: Library) -> None:
    child = names(built_in_cards(library, audience=CHILD, area="england", now=NIGHT))
    adult = names(built_in_cards(library, audience=Audience.ADULT, area="sutton", now=NIGHT))
    assert child == ["emergency_999", "childline", "shout", "samaritans"]
    assert adult[0] == "emergency_999"
    assert {"nspcc_helpline", "samaritans"} <= set(adult)


def test_in_danger_there_is_a_route_besides_999_that_is_no_call(lines: dict[str, Service]) -> None:
    named = library_naming(lines, "phone", "office", "samaritans")
    assert ask(named, severity=Severity.EMERGENCY) == ["emergency_999", "phone", "samaritans"]


def test_a_child_who_sounds_like_an_adult_in_danger_still_finds_childline(library: Library) -> None:
    shown = ask(library, severity=Severity.EMERGENCY, speaker=Speaker.ADULT, audience=Audience.AGE_11_13)
    assert shown == ["emergency_999", "nspcc_helpline", "childline"]


def test_nobody_meets_the_same_services_twice_in_a_row(library: Library) -> None:
    first = ask(library)
    again = ask(library, shown=first)
    assert again
    assert again[0] not in first


def test_a_service_that_was_shown_comes_again_where_no_other_answers(lines: dict[str, Service]) -> None:
    kept = {name: lines[name] for name in ("childline", "hidden")}
    only = library_of(kept, {Category.GROOMING: risk(*kept)})
    assert ask(only, shown=["childline"]) == ["childline"]


def test_a_service_that_an_answer_has_named_leads_unless_it_is_closed(lines: dict[str, Service]) -> None:
    library = library_of(lines, {})
    assert ask(library, category=None, named=["form"]) == ["form", "childline", "samaritans"]
    assert ask(library, category=None, named=["office"])[0] == "childline"
    assert ask(library, category=None, named=["office"], now=uk("2026-11-24 10:00"))[0] == "office"


def test_what_an_answer_has_named_is_not_shown_to_whom_it_is_not_for(lines: dict[str, Service]) -> None:
    wrong = ["hidden", "teenagers", "scottish", "nspcc_helpline", "nothing"]
    assert ask(library_of(lines, {}), category=None, named=wrong) == ask(library_of(lines, {}), category=None)


def test_whatever_is_named_somebody_answers_now(lines: dict[str, Service]) -> None:
    many = {f"form_{number}": lines["form"] for number in range(5)}
    assert "childline" in ask(library_of(lines | many, {}), category=None, named=list(many))


def test_in_an_emergency_nothing_goes_before_people_to_talk_to(lines: dict[str, Service]) -> None:
    library = library_of(lines, {})
    usual = ask(library, severity=Severity.EMERGENCY)
    assert ask(library, severity=Severity.EMERGENCY, named=["form"]) == usual
