"""The real pages over an invented API whose faults a test can switch: `python -m tests.browser.fake_edge`.

`POST /fault {"kind": ...}` sets what happens to messages: `none`, `slow` (2.5 seconds), `error` (500), `lost`
(heard, but the answer gets lost on its way; sent again with the same key it arrives).
`POST /expire` forgets all conversations, as their time-out does. `GET /seen` tells what reached the API.
"""

import argparse
import asyncio
from typing import Any, cast

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.edge.headers import add_headers
from bot.edge.pages import page_routes
from bot.edge.sites import Site, load_sites
from bot.edge.theme import Position, Theme
from tests.browser.invented_replies import first_screen, library, reply_to

SLOW_SECONDS = 2.5
# Pale words on pale ground, as a school could ask for.
THEME = Theme(colour="#ffe14d", launcher="Ask here", position=Position.START)


class Api:
    """What the invented API remembers."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.fault = "none"
        self.open: set[str] = set()
        self.said: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.forgotten: list[str] = []
        self.started = 0
        self.answers: dict[str | None, dict[str, Any]] = {}

    def answer(self, key: str | None, said: dict[str, str]) -> dict[str, Any]:
        """The answer, which is the same for what is sent again."""
        if key not in self.answers:
            self.said.append(said)
            self.keys.append(key)
            self.answers[key] = reply_to(said)
        return self.answers[key]

    def start(self) -> str:
        """A new conversation's id."""
        self.started += 1
        name = f"conversation-{self.started}"
        self.open.add(name)
        return name


def create_app(origins: list[str]) -> Sanic[Any, Any]:
    """The app for a demo site with these origins."""
    app: Sanic[Any, Any] = Sanic("fake-edge", configure_logging=False)
    app.config.AUTO_EXTEND = False
    site = Site(
        name="Example School",
        allowed_origins=origins,
        exit_url=f"{origins[0]}/neutral.html",
        trusted_adults=load_sites()["demo"].trusted_adults,
    )
    themed = site.model_copy(update={"theme": THEME})
    app.blueprint(page_routes(library(), {"demo": site, "themed": themed}))
    app.register_middleware(add_headers, "response")
    api = Api()
    _add_api(app, api)
    _add_switches(app, api)
    return app


def _add_api(app: Sanic[Any, Any], api: Api) -> None:
    @app.post("/api/v1/conversations")
    async def start(_: Request) -> HTTPResponse:
        return json({"conversation": api.start(), "messages": first_screen()}, status=201)

    @app.post("/api/v1/conversations/<name:str>/messages")
    async def say(request: Request, name: str) -> HTTPResponse:
        fault = api.fault
        if fault == "slow":
            await asyncio.sleep(SLOW_SECONDS)
        if fault == "error":
            return json({}, status=500)
        if name not in api.open:
            return json({}, status=404)
        answer = api.answer(request.headers.get("idempotency-key"), request.json)
        if fault == "lost" and request.transport:
            api.fault = "none"
            cast("asyncio.WriteTransport", request.transport).abort()
        return json(answer)

    @app.delete("/api/v1/conversations/<name:str>")
    async def forget(_: Request, name: str) -> HTTPResponse:
        api.open.discard(name)
        api.forgotten.append(name)
        return empty()


def _add_switches(app: Sanic[Any, Any], api: Api) -> None:
    @app.post("/fault")
    async def set_fault(request: Request) -> HTTPResponse:
        api.fault = request.json["kind"]
        return empty()

    @app.post("/expire")
    async def expire(_: Request) -> HTTPResponse:
        api.open.clear()
        return empty()

    @app.get("/seen")
    async def seen(_: Request) -> HTTPResponse:
        return json({"said": api.said, "keys": api.keys, "forgotten": api.forgotten, "started": api.started})


def main() -> None:
    """Serve until ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--origin", action="append", required=True)
    arguments = parser.parse_args()
    create_app(arguments.origin).run(
        "127.0.0.1", arguments.port, single_process=True, motd=False, access_log=False
    )


if __name__ == "__main__":
    main()
