"""Help first, also where nobody has confirmed a single service."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.confirmation.entry import Deed, Entry
from bot.confirmation.rules import rules
from bot.confirmation.showing import as_shown
from bot.content.library import Library
from bot.signposting import list_services, prepare
from bot.vocabulary import Audience, Severity

from .asking import NIGHT, Asking, everybody
from .builders import library_of
from .test_promise import EDGES, anybody, check


def in_production(library: Library, *entries: Entry) -> Library:
    """What a deployment shows in production."""
    latest = {entry.service: entry for entry in entries}
    services = as_shown(library.services, latest, datetime.date(2026, 11, 22), production=True)
    return library_of(services, dict(library.risks))


@pytest.fixture(scope="module")
def bare(library: Library) -> Library:
    """The services of a deployment that has confirmed nothing."""
    return in_production(library)


@pytest.mark.parametrize("severity", Severity)
def test_there_is_somebody_to_turn_to_with_nothing_confirmed(bare: Library, severity: Severity) -> None:
    for asking in everybody(bare, NIGHT, severity):
        check(bare, asking)


@settings(max_examples=2000, deadline=None)
@given(anybody(st.sampled_from(EDGES)))
def test_it_holds_at_the_edges_of_the_calendar_too(bare: Library, asking: Asking) -> None:
    check(bare, asking)


def test_nothing_else_is_chosen_or_listed(bare: Library) -> None:
    few = set(rules().always_shown)
    for audience, area in itertools.product(Audience, bare.areas):
        listed = list_services(bare, area=area, audience=audience, category=None, now=NIGHT)
        assert {card["id"] for card in listed} <= few
    for asking in everybody(bare, NIGHT):
        assert set(asking.ids(bare)) <= few


def test_it_holds_when_everything_else_is_retired(library: Library) -> None:
    others = library.services.keys() - set(rules().always_shown)
    gone = in_production(library, *(Entry(service=name, deed=Deed.RETIRED, at=NIGHT) for name in others))
    prepare(gone, NIGHT)
    for asking in everybody(gone, NIGHT):
        check(gone, asking)


def test_a_start_with_nothing_confirmed_is_not_refused(bare: Library) -> None:
    prepare(bare, NIGHT)
