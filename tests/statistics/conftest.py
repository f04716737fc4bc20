"""A real SQLite file in a folder of its own, looked at from outside with SQLite's own client."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.statistics import Statistics
from bot.statistics.settings import Settings, load_settings

from .outside import Outside

SITES = ("demo", "north", "south")
MONDAY = datetime.datetime(2026, 11, 16, 9, 0, tzinfo=datetime.UTC)
SUNDAY = datetime.datetime(2026, 11, 22, 18, tzinfo=datetime.UTC)
NEXT_MONDAY = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
THURSDAY = datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
"""The first moment at which the week of MONDAY may be closed."""

Opener = Callable[..., Statistics]


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    """The database file as an intruder or an auditor sees it."""
    return Outside(tmp_path / "var" / "statistics.sqlite3")


@pytest.fixture
def impatient() -> Settings:
    """The shipped settings, but a locked database is given up on at once."""
    return load_settings().model_copy(update={"lock_wait_seconds": 0.0})


@pytest.fixture
def opener(outside: Outside) -> Opener:
    """Opens the statistics in the test's folder, as a server that starts does."""

    def open_statistics(**changes: object) -> Statistics:
        arguments = {"sites": SITES, "now": MONDAY} | changes
        return Statistics.open(outside.url, **arguments)  # type: ignore[arg-type]

    return open_statistics


@pytest.fixture
def statistics(opener: Opener) -> Statistics:
    """Statistics that were opened on a Monday morning for three sites."""
    return opener()
