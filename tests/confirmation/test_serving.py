"""A running process follows the record."""

import datetime
import logging

import pytest

from bot.confirmation import Record, mode, served, serving
from bot.content.errors import ContentError
from bot.content.library import Library
from tests.confirmation.conftest import TODAY, confirmed, retired

DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the record each time."""
    monkeypatch.setattr(serving, "LOOK_SECONDS", 0.0)


class Calendar:
    """A day that a test can turn over."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> datetime.date:
        return self.day


def test_a_confirmation_counts_without_a_restart(library: Library, record: Record) -> None:
    live = served(library, record=record, production=True, on=Calendar())
    assert not live.services["ceop"].shown
    record.add(confirmed("ceop", library.services["ceop"]))
    assert live.services["ceop"].shown
    record.add(retired("ceop"))
    assert not live.services["ceop"].shown


def test_a_confirmation_runs_out_without_a_restart(library: Library, record: Record) -> None:
    record.add(confirmed("ceop", library.services["ceop"]))
    calendar = Calendar()
    live = served(library, record=record, production=True, on=calendar)
    assert live.services["ceop"].shown
    calendar.day += 366 * DAY
    assert not live.services["ceop"].shown
    assert live.services["childline"].shown


def test_between_looks_the_record_is_left_alone(
    library: Library, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "LOOK_SECONDS", 3600.0)
    live = served(library, record=record, production=True, on=Calendar())
    record.add(confirmed("ceop", library.services["ceop"]))
    assert not live.services["ceop"].shown


def test_a_record_that_breaks_while_serving_changes_nothing_and_is_told(
    library: Library, record: Record, caplog: pytest.LogCaptureFixture
) -> None:
    record.add(confirmed("ceop", library.services["ceop"]))
    live = served(library, record=record, production=True, on=Calendar())
    record.path.write_text("reviews: [")
    with caplog.at_level(logging.ERROR):
        assert live.services["ceop"].shown
    assert "The record of services" in caplog.text


def test_a_record_that_is_broken_at_the_start_stops_the_start(library: Library, record: Record) -> None:
    record.path.write_text("reviews: [")
    with pytest.raises(ContentError):
        served(library, record=record, production=True)


def test_the_rest_of_the_library_and_the_ids_stay(library: Library, record: Record) -> None:
    live = served(library, record=record, production=True)
    assert list(live.services) == list(library.services)
    assert len(live.services) == len(library.services)
    assert live.topics is library.topics


@pytest.mark.parametrize(
    ("value", "hidden"), [(None, False), ("", False), ("0", False), ("1", True), ("true", True), ("no", True)]
)
def test_the_environment_sets_the_mode(
    library: Library, record: Record, monkeypatch: pytest.MonkeyPatch, value: str | None, hidden: bool
) -> None:
    monkeypatch.delenv(mode.VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(mode.VARIABLE, value)
    assert served(library, record=record).services["ceop"].shown is not hidden
