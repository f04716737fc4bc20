"""What the edge does besides answering: ends silent conversations, flushes statistics, stops in order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from sanic import Sanic

from bot.edge.parts import Parts, utc_now
from bot.process.quiet_logging import say

logger = logging.getLogger("signpost.edge")

SECONDS_BETWEEN_ROUNDS = 10.0
# A database that hangs takes longer to give up than an orderly stop may last.
FLUSH_AT_STOP_SECONDS = 3.0


def register(app: Sanic[Any, Any], parts: Parts) -> None:
    """Hook the housekeeping to the app's life."""
    rounds: list[asyncio.Task[None]] = []

    @app.before_server_start
    async def start(_: Sanic[Any, Any]) -> None:
        await parts.brain.open()
        # Apart, because a database that hangs must keep nobody from help, nor any chat from being forgotten.
        rounds.extend(map(asyncio.create_task, (_forget_the_silent(parts), _count(parts))))

    @app.before_server_stop
    async def stop(_: Sanic[Any, Any]) -> None:
        for each in rounds:
            each.cancel()
        parts.conversations.end_all()
        flush = asyncio.to_thread(parts.statistics.flush, utc_now())
        await asyncio.wait([asyncio.create_task(flush)], timeout=FLUSH_AT_STOP_SECONDS)
        await parts.brain.close()


async def _forget_the_silent(parts: Parts) -> None:
    async def once() -> None:
        for conversation_id in parts.conversations.end_silent():
            await parts.brain.forget(conversation_id)

    await _again_and_again(once)


async def _count(parts: Parts) -> None:
    """Open the week at once, so that its noise is drawn whatever comes; then write at the fixed times."""
    due = utc_now()

    async def once() -> None:
        nonlocal due
        now = utc_now()
        if now >= due:
            due = parts.statistics.next_flush(now)
            await asyncio.to_thread(parts.statistics.tend, now)

    await _again_and_again(once)


async def _again_and_again(once: Callable[[], Awaitable[None]]) -> None:
    """Until the server stops; one failed round never ends the rounds."""
    while True:
        try:
            await once()
        except Exception as error:  # noqa: BLE001 - the next round may succeed
            say(logger, logging.ERROR, "Housekeeping failed: %(kind)s", kind=type(error).__name__)
        await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)
