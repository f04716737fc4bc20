"""What is shown in production and in a demo."""

import datetime

import pytest

from bot.confirmation.entry import Entry
from bot.confirmation.rules import rules
from bot.confirmation.showing import as_shown
from bot.content.library import Library
from bot.content.service import Service
from bot.signposting import ServedService, card
from tests.confirmation.conftest import NOON, TODAY, confirmed, retired

FOUR = {"emergency_999", "childline", "samaritans", "shout"}
YEAR = datetime.timedelta(days=365)


def cautions(services: dict[str, Service]) -> dict[str, str | None]:
    """What the card of each shown service says beside its name."""
    return {name: card(name, each, NOON)["caution"] for name, each in services.items() if each.shown}


def shown(
    library: Library, *entries: Entry, production: bool, on: datetime.date = TODAY
) -> dict[str, str | None]:
    latest = {entry.service: entry for entry in entries}
    return cautions(as_shown(library.services, latest, on, production=production))


def test_what_is_always_shown_is_well_known_and_small() -> None:
    assert set(rules().always_shown) == FOUR


def test_production_shows_nothing_else_when_nothing_is_confirmed(library: Library) -> None:
    assert shown(library, production=True) == dict.fromkeys(sorted(FOUR, key=list(library.services).index))


def test_production_adds_what_is_confirmed(library: Library) -> None:
    entry = confirmed("ceop", library.services["ceop"])
    found = shown(library, entry, production=True)
    assert set(found) == FOUR | {"ceop"}
    assert found["ceop"] is None


@pytest.mark.parametrize("production", [True, False])
def test_a_confirmation_that_has_run_out_counts_no_longer(library: Library, production: bool) -> None:
    entry = confirmed("ceop", library.services["ceop"])
    found = shown(library, entry, production=production, on=TODAY + YEAR)
    assert found.get("ceop") == (None if production else rules().caution)
    assert ("ceop" in found) is not production


def test_a_changed_number_is_hidden_in_production(library: Library) -> None:
    entry = confirmed("ceop", library.services["ceop"].model_copy(update={"name": "The old CEOP"}))
    assert set(shown(library, entry, production=True)) == FOUR


def test_a_demo_marks_what_is_not_confirmed_and_nothing_else(library: Library) -> None:
    entry = confirmed("ceop", library.services["ceop"])
    found = shown(library, entry, production=False)
    assert set(found) == {name for name, each in library.services.items() if each.shown}
    assert {name for name, caution in found.items() if caution is None} == FOUR | {"ceop"}
    assert {caution for caution in found.values() if caution} == {rules().caution}


@pytest.mark.parametrize("production", [True, False])
def test_what_is_retired_is_shown_nowhere(library: Library, production: bool) -> None:
    assert "ceop" not in shown(library, retired("ceop"), production=production)


def test_a_line_in_the_record_cannot_take_away_the_help_of_last_resort(library: Library) -> None:
    assert set(shown(library, *map(retired, FOUR), production=True)) == FOUR


@pytest.mark.parametrize("production", [True, False])
def test_what_its_file_withholds_stays_hidden(library: Library, production: bool) -> None:
    entry = confirmed("shore", library.services["shore"])
    assert "shore" not in shown(library, entry, production=production)


def test_nothing_but_the_decision_differs_from_the_file(library: Library) -> None:
    for name, each in as_shown(library.services, {}, TODAY, production=True).items():
        assert isinstance(each, ServedService)
        values = each.model_dump(exclude={"caution", "shown"})
        assert values == library.services[name].model_dump(exclude={"shown"})
