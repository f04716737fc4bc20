"""Help first: whoever asks, wherever, whenever."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.library import Library
from bot.signposting import choose, prepare
from bot.signposting.readiness import broken_promises
from bot.signposting.routes import can_be_written_to, is_answered_now, routes_of
from bot.signposting.suitability import is_for, persons
from bot.vocabulary import Audience, Category, Severity, Speaker

from .builders import channel, library_of, real_areas, service, uk

AREAS = [*real_areas(), None, "atlantis"]
EDGES = [
    uk("2026-12-25 03:00"),  # Christmas night
    uk("2027-01-04 00:00"),  # a bank holiday in Scotland only, at midnight
    uk("2028-02-29 12:00"),  # a leap day
    uk("2026-10-25 01:30"),  # an hour that comes twice
    uk("2027-03-28 01:30"),  # a time that does not exist
]


def check(
    library: Library,
    category: Category | None,
    severity: Severity,
    speaker: Speaker,
    audience: Audience,
    area: str | None,
    now: datetime.datetime,
) -> None:
    """Hold every promise for one call."""
    cards = choose(
        library, category=category, severity=severity, speaker=speaker, audience=audience, area=area, now=now
    )
    case = (category, severity, speaker, audience, area, now)
    readers = persons(library.areas, speaker, audience, area)
    services = [library.services[shown["id"]] for shown in cards]
    assert all(any(is_for(each, reader) for reader in readers) for each in services), case
    is_emergency = severity is Severity.EMERGENCY or category is Category.IMMEDIATE_DANGER
    assert [each.emergency for each in services] == [
        *[True] * is_emergency,
        *[False] * (len(cards) - is_emergency),
    ]
    people = services[is_emergency:]
    assert 1 <= len(people) <= 3, case
    assert is_for(people[0], readers[0]), case
    assert cards[is_emergency]["open_now"] is not False, case
    routes = [routes_of(each, now) for each in people if is_for(each, readers[0])]
    assert any(map(is_answered_now, routes)), case
    assert any(map(can_be_written_to, routes)), case


MINUTES = st.datetimes(
    min_value=datetime.datetime(2026, 1, 1),
    max_value=datetime.datetime(2028, 12, 31),
    timezones=st.just(datetime.UTC),
)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([None, *Category]),
    st.sampled_from(Severity),
    st.sampled_from(Speaker),
    st.sampled_from(Audience),
    st.sampled_from(AREAS),
    MINUTES | st.sampled_from(EDGES),
)
def test_there_is_always_somebody_to_turn_to(
    library: Library,
    category: Category | None,
    severity: Severity,
    speaker: Speaker,
    audience: Audience,
    area: str | None,
    now: datetime.datetime,
) -> None:
    check(library, category, severity, speaker, audience, area, now)


@pytest.mark.parametrize("now", EDGES, ids=str)
def test_it_holds_for_everybody_at_the_edges_of_the_calendar(
    library: Library, now: datetime.datetime
) -> None:
    for case in itertools.product([None, *Category], Speaker, Audience, AREAS):
        category, speaker, audience, area = case
        check(library, category, Severity.URGENT, speaker, audience, area, now)


def test_it_holds_when_no_risk_can_be_read(library: Library) -> None:
    bare = library_of(dict(library.services), {})
    for speaker, audience, area in itertools.product(Speaker, Audience, AREAS):
        check(bare, Category.GROOMING, Severity.URGENT, speaker, audience, area, EDGES[0])


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
