"""A database that hangs keeps nobody from help, and no conversation from being forgotten."""

import asyncio
import datetime
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from bot.edge import housekeeping, parts
from bot.edge.conversations import Conversations
from bot.statistics import Statistics
from tests.edge.asgi import Client
from tests.edge.fake_brain import FakeBrain

START = "/api/v1/conversations"


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every write hangs until the end of the test; set as soon as one does."""
    reached, over = threading.Event(), threading.Event()

    def hang(_: Statistics, __: datetime.datetime) -> bool:
        reached.set()
        return over.wait(60) and False

    monkeypatch.setattr(Statistics, "flush", hang)
    monkeypatch.setattr(housekeeping, "SECONDS_BETWEEN_ROUNDS", 0.01)
    monkeypatch.setattr(housekeeping, "FLUSH_AT_STOP_SECONDS", 0.1)
    yield reached
    over.set()


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence has no length: each round forgets what has just begun."""
    monkeypatch.setattr(parts, "Conversations", partial(Conversations, silence=0.0))


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.01)


async def test_the_edge_starts_and_helps_while_the_database_hangs(
    hanging: threading.Event, edge: Client
) -> None:
    await until(hanging.is_set)
    begun = await edge.call("POST", START, {"site": "demo"})
    path = f"{START}/{begun.json['conversation']}/messages"
    assert (await edge.call("POST", path, {"text": "i want to die"})).json["escalation"]["services"]


async def test_silent_conversations_are_forgotten_while_the_database_hangs(
    no_patience: None, hanging: threading.Event, edge: Client, brain: FakeBrain
) -> None:
    await until(hanging.is_set)
    begun = await edge.call("POST", START, {"site": "demo"})
    await until(lambda: brain.forgotten == [begun.json["conversation"]])
