"""The list of all services."""

import datetime

from bot.content.library import Library
from bot.signposting import list_services
from bot.vocabulary import Audience, Category

from .builders import uk


def ids(
    library: Library, area: str | None, audience: Audience | None, category: Category | None
) -> list[str]:
    now = uk("2026-11-21 23:40")
    found = list_services(library, area=area, audience=audience, category=category, now=now)
    return [shown["id"] for shown in found]


def test_it_starts_with_the_emergency_services_and_names_each_service_once(library: Library) -> None:
    everything = ids(library, None, None, None)
    assert everything[:3] == ["emergency_999", "bsl_999", "childline"]
    assert len(everything) == len(set(everything))


def test_it_holds_every_shown_service_of_the_place_and_no_other(library: Library) -> None:
    expected = {
        name
        for name, service in library.services.items()
        if service.shown and "england" in service.nations and not service.areas
    }
    assert set(ids(library, "england", None, None)) == expected


def test_it_holds_only_what_is_for_the_audience(library: Library) -> None:
    young = ids(library, "england", Audience.AGE_8_10, None)
    assert "childline" in young
    assert not {"nspcc_helpline", "stop_it_now", "papyrus", "sarc_england"} & set(young)


def test_a_category_narrows_it_to_the_risk_and_the_standing_list(library: Library) -> None:
    narrowed = ids(library, "england", Audience.AGE_14_17, Category.SUICIDE_SELF_HARM)
    assert "childline" in narrowed
    assert "report_remove" not in narrowed


def test_a_place_with_its_own_team_shows_it_there_only(library: Library) -> None:
    assert "stoke_front_door" in ids(library, "stoke-on-trent", Audience.ADULT, None)
    assert "sutton_front_door" in ids(library, "sutton", Audience.ADULT, None)
    assert not {"stoke_front_door", "sutton_front_door"} & set(ids(library, "england", None, None))


def test_a_doubtful_local_number_stays_hidden(library: Library) -> None:
    assert "staffordshire_front_door" not in ids(library, "staffordshire", None, None)


def test_closed_services_stand_last_and_say_when_they_open(
    library: Library, saturday_night: datetime.datetime
) -> None:
    found = list_services(library, area=None, audience=None, category=None, now=saturday_night)
    closed = [shown["open_now"] is False for shown in found]
    assert any(closed)
    assert closed == sorted(closed)
    karma = next(shown for shown in found if shown["id"] == "karma_nirvana")
    assert karma["next_opening"] == "2026-11-23T09:00:00+00:00"
