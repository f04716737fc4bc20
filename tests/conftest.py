"""What all tests share: the whole stack, started once."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content.library import Library, load_library
from bot.paths import PROJECT
from bot.safety.detector import RiskDetector
from tests.clock import Clock
from tests.stack import Stack, running_stack

TESTS = Path(__file__).parent
# Where the longest files are. They are handed out first: then no worker is left with one of them at the end.
LONGEST_FIRST = ("chaos", "end_to_end", "evaluation", "browser", "nlu")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the folders with the longest files first; each worker gets file by file in this order."""
    places = {folder: place for place, folder in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.path.relative_to(TESTS).parts[0], len(places)))


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """A whole Signpost that serves every end-to-end test; do not break it, start your own to do that."""
    with running_stack(tmp_path_factory.mktemp("stack")) as running:
        yield running


@pytest.fixture(scope="session")
def trained() -> None:
    """The models exist: for tests that would otherwise train, or wait for it, within their own time limit."""
    subprocess.run([sys.executable, "-m", "bot.brain.train"], cwd=PROJECT, check=True, capture_output=True)


@pytest.fixture
def clock() -> Clock:
    """A clock that the test moves."""
    return Clock()


@pytest.fixture(scope="session")
def library() -> Library:
    """The real content files."""
    return load_library()


@pytest.fixture(scope="session")
def detector() -> RiskDetector:
    """The real risk detector; loading it takes seconds."""
    return RiskDetector.load()
