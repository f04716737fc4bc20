"""Help first: whoever asks, wherever, whenever."""

import datetime
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.library import Library
from bot.content.service import Service
from bot.signposting import cards, prepare, short_list
from bot.signposting.bank_holidays import bank_holidays
from bot.signposting.readiness import broken_promises
from bot.signposting.routes import Route, can_be_written_to, is_answered_now, routes_of
from bot.signposting.suitability import is_for
from bot.signposting.timetable import LONDON
from bot.vocabulary import Audience, Category, Nation, Severity, Speaker

from .asking import Asking, everybody
from .builders import channel, library_of, real_areas, service, uk
from .every_minute import FIRST_MINUTE, LAST_MINUTE, State, changing, state, states

AREAS = [*real_areas(), None, "atlantis"]
YEAR = 2027
CLOCK_CHANGES = [
    *(uk(f"2027-03-28 {time}") for time in ("00:59", "01:00", "01:30", "02:00")),  # 01:30 does not exist
    *(uk(f"2027-10-31 {time}") for time in ("00:59", "01:00", "01:59", "02:00")),
    uk("2027-10-31 01:30").replace(fold=1),  # the second time
]
MIDNIGHTS = [uk("2026-12-31 23:59"), uk("2027-01-01 00:00"), uk("2027-06-15 00:00")]
LEAP_DAY = [uk("2028-02-29 00:00"), uk("2028-02-29 12:00"), uk("2028-02-29 23:59"), uk("2028-03-01 00:00")]
HOLIDAYS = sorted(set().union(*(bank_holidays(nation, YEAR) for nation in Nation)))
EDGES = [
    *CLOCK_CHANGES,
    *MIDNIGHTS,
    *LEAP_DAY,
    *(datetime.datetime.combine(day, datetime.time(10), LONDON) for day in HOLIDAYS),
]


YEARS_OF_AGE = {
    Audience.AGE_8_10: (8, 10),
    Audience.AGE_11_13: (11, 13),
    Audience.AGE_14_17: (14, 17),
    Audience.ADULT: (18, 18),
}


def is_meant_for(service: Service, asking: Asking) -> bool:
    """Whether the service's own file has somebody of this age in this place in mind."""
    area = asking.area if asking.area in real_areas() else "england"
    sounds_adult = asking.speaker is Speaker.ADULT
    of_themselves = asking.speaker in (Speaker.SELF, Speaker.OWN_BEHAVIOUR)
    for_a_child = asking.audience is Audience.ADULT and not of_themselves
    through_adult = (sounds_adult or for_a_child) and service.why_for_adults is not None
    in_place = real_areas()[area].nation in service.nations and area in (service.areas or [area])
    return in_place and (
        through_adult
        or any(
            audience in service.audiences
            and all(service.age_from <= age <= service.age_to for age in YEARS_OF_AGE[audience])
            for audience in {asking.audience, Audience.ADULT if sounds_adult else asking.audience}
        )
    )


def check(library: Library, asking: Asking, named: Sequence[str] = ()) -> None:
    """Hold every promise for one call."""
    shown, readers = asking.cards(library, named=named), asking.readers(library)
    services = [library.services[each["id"]] for each in shown]
    assert 1 <= len(shown) <= 3, asking
    assert all(each.shown and is_meant_for(each, asking) for each in services), asking
    assert all(each["why"] for each in shown), asking
    is_emergency = asking.severity is Severity.EMERGENCY or asking.category is Category.IMMEDIATE_DANGER
    assert [each.emergency for each in services] == [
        *[True] * is_emergency,
        *[False] * (len(shown) - is_emergency),
    ]
    assert is_for(services[is_emergency], readers[0]), asking
    assert shown[is_emergency]["open_now"] is not False, asking
    routes = [routes_of(each, asking.now) for each in services if is_for(each, readers[0])]
    assert any(map(is_answered_now, routes)), asking
    assert any(map(can_be_written_to, routes[is_emergency:])), asking


@pytest.fixture
def _routes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work out the routes of a service once for each moment: thousands of people ask at the same one."""
    known: dict[tuple[int, datetime.datetime, int], list[Route]] = {}

    def remembered(service: Service, now: datetime.datetime) -> list[Route]:
        key = (id(service), now, now.fold)
        if key not in known:
            known[key] = routes_of(service, now)
        return known[key]

    monkeypatch.setattr(short_list, "routes_of", remembered)
    monkeypatch.setattr(cards, "routes_of", remembered)


UTC = st.just(datetime.UTC)
MINUTES = st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2028, 12, 31), timezones=UTC)


def anybody(moments: st.SearchStrategy[datetime.datetime]) -> st.SearchStrategy[Asking]:
    """Somebody who asks at one of these moments, from anywhere, also from where nobody knows."""
    return st.builds(
        Asking,
        st.sampled_from([None, *Category]),
        st.sampled_from(Severity),
        st.sampled_from(Speaker),
        st.sampled_from(Audience),
        st.sampled_from(AREAS),
        moments,
    )


@settings(max_examples=2000, deadline=None)
@given(anybody(MINUTES | st.sampled_from(EDGES)))
def test_there_is_always_somebody_to_turn_to(library: Library, asking: Asking) -> None:
    check(library, asking)


@settings(max_examples=500, deadline=None)
@given(anybody(MINUTES | st.sampled_from(EDGES)), st.data())
def test_it_holds_whatever_an_answer_has_named(library: Library, asking: Asking, data: st.DataObject) -> None:
    check(library, asking, data.draw(st.lists(st.sampled_from(sorted(library.services)), max_size=6)))


@pytest.mark.usefixtures("_routes_once")
@pytest.mark.parametrize("now", EDGES, ids=str)
def test_it_holds_for_everybody_at_the_edges_of_the_calendar(
    library: Library, now: datetime.datetime
) -> None:
    for asking in everybody(library, now):
        check(library, asking)


@pytest.fixture(scope="module")
def year(library: Library) -> Mapping[State, datetime.datetime]:
    """The states of the real services in a leap year."""
    return states(changing(library.services))


@pytest.mark.usefixtures("_routes_once")
@pytest.mark.parametrize("severity", [Severity.URGENT, Severity.EMERGENCY])
def test_it_holds_for_everybody_at_every_minute_of_a_year(
    library: Library, year: Mapping[State, datetime.datetime], severity: Severity
) -> None:
    for now in year.values():
        for asking in everybody(library, now, severity):
            check(library, asking)


@given(now=st.datetimes(*(each.replace(tzinfo=None) for each in (FIRST_MINUTE, LAST_MINUTE)), timezones=UTC))
def test_no_minute_is_unlike_those_that_were_looked_at(
    library: Library, year: Mapping[State, datetime.datetime], now: datetime.datetime
) -> None:
    assert state(changing(library.services), now) in year


def test_it_holds_when_no_risk_can_be_read(library: Library) -> None:
    bare = library_of(dict(library.services), {})
    for asking in everybody(bare, EDGES[0]):
        check(bare, asking)


def test_the_real_data_are_ready(library: Library) -> None:
    prepare(library, EDGES[0])


def test_a_start_without_childline_and_samaritans_is_refused(library: Library) -> None:
    lost = {"childline", "shout", "samaritans"}
    rest = {name: entry for name, entry in library.services.items() if name not in lost}
    with pytest.raises(ValueError, match="8-10 in england"):
        prepare(library_of(rest, {}), EDGES[0])


def test_a_standing_list_of_phone_lines_alone_is_refused() -> None:
    phones = {"childline": service(channel()), "samaritans": service(channel())}
    broken = list(broken_promises(library_of(phones, {})))
    assert "No service in the standing list can be written to by adult in wales." in broken
    assert "No emergency service is shown to 14-17 in scotland." in broken
