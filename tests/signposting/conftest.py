"""The real services, with the real risks as far as they are written."""

import datetime

import pytest

from bot.content.errors import Fault
from bot.content.library import Library, load_folder
from bot.content.risk import Risk
from bot.content.service import Service
from bot.paths import DATA
from bot.vocabulary import Category

from .builders import library_of, real_areas, uk


@pytest.fixture(scope="session")
def library() -> Library:
    """Every service and every risk in `data/`."""
    faults: list[Fault] = []
    services = load_folder(DATA / "services", Service, faults)
    for name, area in real_areas().items():
        services |= area.contacts(name)
    risks = load_folder(DATA / "risks", Risk, faults)
    assert not faults, "\n".join(map(str, faults))
    return library_of(services, {Category(name): risk for name, risk in risks.items()})


@pytest.fixture
def saturday_night() -> datetime.datetime:
    """A moment at which offices are closed."""
    return uk("2026-11-21 23:40")
