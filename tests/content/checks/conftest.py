"""What the checks say of a copy of the content that a test may break."""

import datetime
from collections.abc import Callable

import pytest

from bot.content.checks import content_faults
from bot.content.errors import Fault
from bot.content.library import load_library
from tests.content.conftest import Content

TODAY = datetime.date(2026, 11, 22)
Check = Callable[..., list[Fault]]


@pytest.fixture
def check(content: Content) -> Check:
    """The faults of one file of the copy, on a day."""

    def faults(name: str, on: datetime.date = TODAY) -> list[Fault]:
        found = content_faults(content.folder, load_library(content.folder), on)
        return [fault for fault in found if fault.file == content.path(name)]

    return faults
