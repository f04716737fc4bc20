"""Help first, also where nobody has confirmed a single service."""

import datetime
import itertools

import pytest

from bot.confirmation.entry import Deed, Entry
from bot.confirmation.rules import rules
from bot.confirmation.showing import as_shown
from bot.content.library import Library
from bot.signposting import choose, list_services, prepare
from bot.vocabulary import Audience, Category, Severity, Speaker

from .builders import library_of, uk
from .test_promise import AREAS, EDGES, check

NIGHT = uk("2026-11-21 23:40")


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
@pytest.mark.parametrize("now", [*EDGES, NIGHT], ids=str)
def test_there_is_somebody_to_turn_to_with_nothing_confirmed(
    bare: Library, severity: Severity, now: datetime.datetime
) -> None:
    for category, speaker, audience, area in itertools.product([None, *Category], Speaker, Audience, AREAS):
        check(bare, category, severity, speaker, audience, area, now)


def test_nothing_else_is_chosen_or_listed(bare: Library) -> None:
    few = set(rules().always_shown)
    for audience, area in itertools.product(Audience, AREAS):
        listed = list_services(bare, area=area, audience=audience, category=None, now=NIGHT)
        assert {card["id"] for card in listed} <= few
        for category, speaker in itertools.product([None, *Category], Speaker):
            cards = choose(
                bare,
                category=category,
                severity=Severity.URGENT,
                speaker=speaker,
                audience=audience,
                area=area,
                now=NIGHT,
            )
            assert {card["id"] for card in cards} <= few


def test_it_holds_when_everything_else_is_retired(library: Library) -> None:
    others = library.services.keys() - set(rules().always_shown)
    gone = in_production(library, *(Entry(service=name, deed=Deed.RETIRED, at=NIGHT) for name in others))
    prepare(gone, NIGHT)
    for category, speaker, audience in itertools.product([None, *Category], Speaker, Audience):
        check(gone, category, Severity.URGENT, speaker, audience, "stoke-on-trent", NIGHT)


def test_a_start_with_nothing_confirmed_is_not_refused(bare: Library) -> None:
    prepare(bare, NIGHT)
