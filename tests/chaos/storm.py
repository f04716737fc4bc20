"""Sends the messages of many conversations at once and notes all that comes back."""

import asyncio
import datetime
import secrets
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.vocabulary import Audience
from tests.chaos.scripts import Script

START = "/api/v1/conversations"
TWICE_EVERY = 20
PATIENCE = aiohttp.ClientTimeout(total=15)
Strikes = Mapping[int, Callable[[], None]]


@dataclass(frozen=True)
class Exchange:
    """A message and its replies: two for one that was sent twice under one key, as after a lost answer."""

    audience: Audience
    text: str
    sent: datetime.datetime
    answered: datetime.datetime
    seconds: float
    replies: Sequence[tuple[int, Any]]


class Storm:
    """Plays scripts, some at once, and strikes when a given number of messages has gone out."""

    def __init__(self, url: str, strikes: Strikes | None = None) -> None:
        """Keep what to strike with: the number of a message, and what happens then."""
        self._url = url
        self._strikes = strikes or {}
        self._struck: list[asyncio.Task[None]] = []
        self._sent = 0

    async def play(self, scripts: Sequence[Script], at_once: int) -> list[list[Exchange]]:
        """The exchanges of each conversation, in order."""
        waiting, played = deque(scripts), list[list[Exchange]]()
        async with aiohttp.ClientSession(self._url, timeout=PATIENCE) as session:

            async def one_after_another() -> None:
                while waiting:
                    played.append(await self._converse(session, waiting.popleft()))

            await asyncio.gather(*(one_after_another() for _ in range(at_once)))
        await asyncio.gather(*self._struck)
        return played

    async def _converse(self, session: aiohttp.ClientSession, script: Script) -> list[Exchange]:
        async with session.post(START, json={"site": "demo", "audience": script.audience.value}) as begun:
            path = f"{START}/{(await begun.json())['conversation']}"
        exchanges = [await self._exchange(session, path, script.audience, text) for text in script.texts]
        async with session.delete(path):
            return exchanges

    async def _exchange(
        self, session: aiohttp.ClientSession, path: str, audience: Audience, text: str
    ) -> Exchange:
        self._sent += 1
        if self._sent in self._strikes:
            self._struck.append(asyncio.create_task(asyncio.to_thread(self._strikes[self._sent])))
        key = {"Idempotency-Key": secrets.token_hex(8)}

        async def send() -> tuple[int, Any]:
            async with session.post(f"{path}/messages", json={"text": text}, headers=key) as response:
                return response.status, await response.json()

        times = 2 if self._sent % TWICE_EVERY == 0 else 1
        sent, started = _now(), time.perf_counter()
        replies = await asyncio.gather(*(send() for _ in range(times)))
        return Exchange(audience, text, sent, _now(), time.perf_counter() - started, replies)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
