"""The edge in this process, over the real parts and a brain that a test can break."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from sanic import Sanic

from bot.content.library import Library
from bot.edge import parts as edge_parts
from bot.edge.app import create_app
from bot.edge.brain_client import BrainClient
from bot.edge.settings import Settings
from bot.safety.detector import RiskDetector
from tests.edge.asgi import Client, serving
from tests.edge.fake_brain import FakeBrain

Starter = Callable[[BrainClient, Path], AbstractAsyncContextManager[Client]]


@pytest.fixture
def brain() -> FakeBrain:
    return FakeBrain()


@pytest.fixture
def start_edge(library: Library, detector: RiskDetector, monkeypatch: pytest.MonkeyPatch) -> Starter:
    """Starts the edge in front of a brain, with its statistics in a folder."""
    monkeypatch.setattr(Sanic, "test_mode", True)
    monkeypatch.setattr(edge_parts, "load_library", lambda: library)
    monkeypatch.setattr(RiskDetector, "load", lambda: detector)

    @asynccontextmanager
    async def start(brain: BrainClient, folder: Path) -> AsyncIterator[Client]:
        monkeypatch.setattr(edge_parts, "BrainClient", lambda _, __: brain)
        parts = edge_parts.build(Settings("http://127.0.0.1:1", "s", f"sqlite:///{folder / 's.sqlite3'}"))
        async with serving(create_app(parts)) as client:
            yield client

    return start


@pytest.fixture
async def edge(start_edge: Starter, brain: FakeBrain, tmp_path: Path) -> AsyncIterator[Client]:
    async with start_edge(brain, tmp_path) as client:
        yield client
