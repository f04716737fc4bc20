"""The edge in this process, over the real parts and a brain that a test can break."""

from collections.abc import AsyncIterator
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


@pytest.fixture
def brain() -> FakeBrain:
    return FakeBrain()


@pytest.fixture(scope="package")
def detector() -> RiskDetector:
    return RiskDetector.load()


@pytest.fixture
async def edge(
    brain: FakeBrain,
    library: Library,
    detector: RiskDetector,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Client]:
    monkeypatch.setattr(Sanic, "test_mode", True)
    monkeypatch.setattr(edge_parts, "load_library", lambda: library)
    monkeypatch.setattr(RiskDetector, "load", lambda: detector)

    def made(_: str, __: str) -> BrainClient:
        return brain

    monkeypatch.setattr(edge_parts, "BrainClient", made)
    parts = edge_parts.build(Settings("http://127.0.0.1:1", "s", f"sqlite:///{tmp_path / 's.sqlite3'}"))
    async with serving(create_app(parts)) as client:
        yield client
