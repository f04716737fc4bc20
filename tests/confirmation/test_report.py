"""What the operator is told."""

import datetime

import pytest

from bot.confirmation import report
from bot.confirmation.entry import Entry
from bot.confirmation.rules import rules
from bot.confirmation.standing import Standing, standings
from bot.content.library import Library
from tests.confirmation.conftest import TODAY, confirmed, retired

LATER = datetime.date(2030, 1, 1)


def found(library: Library, *entries: Entry, on: datetime.date = TODAY) -> dict[str, Standing]:
    return standings(library.services, {entry.service: entry for entry in entries}, on)


def at_start(library: Library, *entries: Entry, production: bool, on: datetime.date = TODAY) -> str:
    return "\n".join(report.at_start(found(library, *entries, on=on), on, [], production=production))


def test_the_table_has_every_service_on_a_line(library: Library) -> None:
    entries = confirmed("ceop", library.services["ceop"]), retired("galop")
    lines = report.table(found(library, *entries)).splitlines()
    by_name = {line.split()[0]: line for line in lines[1:] if line}
    assert by_name.keys() >= library.services.keys()
    assert "confirmed 2026-11-22 by Jo Smith" in by_name["ceop"]
    assert "retired 2026-11-22" in by_name["galop"]
    assert "always shown" in by_name["childline"]
    assert "withheld" in by_name["shore"]


def test_nothing_is_due_right_after_the_files_were_checked(library: Library) -> None:
    day = datetime.date(2026, 11, 22)
    assert report.overdue(found(library), day) == {}
    assert report.due(found(library), day) == f"Nothing is due by {day + datetime.timedelta(days=14)}."


@pytest.mark.parametrize(
    ("days", "section"), [(-15, None), (-14, "Due by"), (0, "Due by"), (1, "Overdue on")]
)
def test_a_service_is_soon_due_and_then_overdue(library: Library, days: int, section: str | None) -> None:
    on = library.services["childline"].review_by + datetime.timedelta(days=days)
    told = report.due(found(library, on=on), on)
    before, name, _ = told.partition("  childline ")
    assert bool(name) is (section is not None)
    assert section is None or section in before
    assert ("childline" in report.overdue(found(library, on=on), on)) is (days > 0)


def test_a_changed_file_is_overdue_at_once(library: Library) -> None:
    old = library.services["ceop"].model_copy(update={"name": "The old CEOP"})
    late = report.overdue(found(library, confirmed("ceop", old)), TODAY)
    assert list(late) == ["ceop"]


def test_retired_and_withheld_services_are_never_due(library: Library) -> None:
    late = report.overdue(found(library, retired("galop"), on=LATER), LATER)
    assert "ceop" in late
    assert not {"galop", "shore"} & late.keys()


def test_production_names_what_it_hides_and_what_is_overdue(library: Library) -> None:
    told = at_start(library, confirmed("ceop", library.services["ceop"]), production=True)
    assert "Confirmed services: 1." in told
    hidden = next(line for line in told.splitlines() if line.startswith("Not shown"))
    assert "meic" in hidden
    assert "ceop" not in hidden
    assert "childline" not in hidden
    assert "Overdue" not in told
    late = at_start(library, production=True, on=LATER)
    assert "childline" in next(line for line in late.splitlines() if line.startswith("Overdue"))


def test_services_that_texts_name_but_nobody_sees_are_told(library: Library) -> None:
    told = list(report.at_start(found(library), TODAY, ["report_remove"], production=True))
    assert "Texts name services that are not shown: report_remove." in told


def test_a_demo_says_how_many_carry_the_mark(library: Library) -> None:
    told = at_start(library, production=False)
    assert rules().caution in told
    assert "docs/confirming-services.md" in told


def test_there_is_nothing_to_do_when_everything_is_confirmed(library: Library) -> None:
    entries = [confirmed(name, each) for name, each in library.services.items() if each.shown]
    assert report.GUIDE not in at_start(library, *entries, production=True)
    assert at_start(library, *entries, production=False) == ""
