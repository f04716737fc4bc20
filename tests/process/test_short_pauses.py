"""What a server has loaded is no longer looked through by the garbage collector."""

import gc
import time
from collections.abc import Iterator

import pytest
from sanic import Sanic

from bot.process import short_pauses
from tests.edge.asgi import serving


@pytest.fixture
def loaded() -> Iterator[list[list[int]]]:
    """Much that stays."""
    yield [[number] for number in range(300_000)]
    gc.unfreeze()


def collecting() -> float:
    started = time.process_time()
    gc.collect()
    return time.process_time() - started


async def test_a_full_collection_is_short_once_the_server_has_started(
    loaded: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sanic, "test_mode", True)
    app = Sanic("short-pauses", configure_logging=False)
    short_pauses.install(app)
    before = collecting()
    async with serving(app):
        assert gc.get_freeze_count() > len(loaded)
        assert collecting() < before / 4
