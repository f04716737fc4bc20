"""A brain that answers over HTTP as a test tells it to, behind the edge's own client."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.edge.brain_client import BrainClient
from bot.supervisor.checks import free_ports

SECRET = "a-secret-for-this-test"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def served(answer: Answer, deadline: float = 1.0, pause: float = 0.05) -> AsyncIterator[BrainClient]:
    """A client of a brain that answers like this."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    (port,) = free_ports(1)
    await web.TCPSite(runner, "127.0.0.1", port, shutdown_timeout=0.1).start()
    client = BrainClient(f"http://127.0.0.1:{port}", SECRET, deadline, pause)
    await client.open()
    try:
        yield client
    finally:
        await client.close()
        await runner.cleanup()


def says(content: Any) -> Answer:
    """The same answer to everything."""

    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response(content)

    return answer
