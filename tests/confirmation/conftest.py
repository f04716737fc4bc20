"""A record of its own for each test, and entries to put into it."""

import datetime
from pathlib import Path

import pytest

from bot.confirmation import Record
from bot.confirmation.entry import Deed, Entry
from bot.confirmation.facts import digest
from bot.content.service import Service

NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
TODAY = NOON.date()


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """An empty record."""
    return Record(tmp_path)


def confirmed(name: str, service: Service, at: datetime.datetime = NOON) -> Entry:
    """Somebody confirmed `service` as it is."""
    return Entry(service=name, deed=Deed.CONFIRMED, by="Jo Smith", at=at, digest=digest(service))


def retired(name: str, at: datetime.datetime = NOON) -> Entry:
    """Somebody retired a service."""
    return Entry(service=name, deed=Deed.RETIRED, at=at)
