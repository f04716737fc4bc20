"""What the edge does besides answering: ends silent conversations, flushes statistics, stops in order."""

import asyncio
import datetime
import logging
from typing import Any

from sanic import Sanic

from bot.edge.parts import Parts, utc_now
from bot.process.quiet_logging import say

logger = logging.getLogger("signpost.edge")

SECONDS_BETWEEN_ROUNDS = 10.0


def register(app: Sanic[Any, Any], parts: Parts) -> None:
    """Hook the housekeeping to the app's life."""

    @app.before_server_start
    async def start(running: Sanic[Any, Any]) -> None:
        await parts.brain.open()
        await asyncio.to_thread(parts.statistics.flush, utc_now())
        running.add_task(_rounds(parts), name="housekeeping")

    @app.before_server_stop
    async def stop(running: Sanic[Any, Any]) -> None:
        await running.cancel_task("housekeeping", raise_exception=False)
        parts.conversations.end_all()
        await asyncio.to_thread(parts.statistics.flush, utc_now())
        await parts.brain.close()


async def _rounds(parts: Parts) -> None:
    """Go round until the server stops; one failed round never ends the rounds."""
    next_flush = parts.statistics.next_flush(utc_now())
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)
        try:
            next_flush = await _round(parts, next_flush)
        except Exception as error:  # noqa: BLE001 - the next round may succeed
            say(logger, logging.ERROR, "Housekeeping failed: %(kind)s", kind=type(error).__name__)


async def _round(parts: Parts, next_flush: datetime.datetime) -> datetime.datetime:
    for conversation_id in parts.conversations.end_silent():
        await parts.brain.forget(conversation_id)
    now = utc_now()
    if now < next_flush:
        return next_flush
    await asyncio.to_thread(parts.statistics.tend, now)
    return parts.statistics.next_flush(now)
