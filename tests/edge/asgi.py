"""Calls a Sanic app inside this process: no port, no thread, the app's own start and stop."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sanic import Sanic


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)


class Client:
    """Sends requests to a started app."""

    def __init__(self, app: Sanic[Any, Any], headers: Mapping[str, str] | None = None) -> None:
        self._app = app
        self._headers = headers or {}

    async def call(
        self, method: str, path: str, body: object = None, *, raw: bytes | None = None, **headers: str
    ) -> Answer:
        """Send one request; an underscore in a header's name stands for a hyphen."""
        content = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
        sent = {"content-type": "application/json", **self._headers}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        path, _, query = path.partition("?")
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 1),
        }
        received = [{"type": "http.request", "body": content, "more_body": False}]
        answered: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return received.pop() if received else {"type": "http.disconnect"}

        async def send(event: dict[str, Any]) -> None:
            answered.append(event)

        await self._app(scope, receive, send)
        start, *rest = answered
        shown = {name.decode().lower(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], shown, b"".join(event.get("body", b"") for event in rest))


@asynccontextmanager
async def serving(app: Sanic[Any, Any], **headers: str) -> AsyncIterator[Client]:
    """A client of the app, between the app's own start and stop."""
    told: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    heard: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    life = asyncio.create_task(app({"type": "lifespan"}, told.get, heard.put))
    await told.put({"type": "lifespan.startup"})
    assert await heard.get() == {"type": "lifespan.startup.complete"}
    try:
        yield Client(app, {name.replace("_", "-"): value for name, value in headers.items()})
    finally:
        await told.put({"type": "lifespan.shutdown"})
        assert await heard.get() == {"type": "lifespan.shutdown.complete"}
        await life
