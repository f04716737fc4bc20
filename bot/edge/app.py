"""The edge's web app."""

import logging
from typing import Any

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge import housekeeping, plain
from bot.edge.api import conversations, health, services
from bot.edge.headers import add_headers
from bot.edge.pages import page_routes
from bot.edge.parts import Parts, attach
from bot.edge.problems import Problem, problem_of
from bot.process.quiet_logging import say

logger = logging.getLogger("signpost.edge")

LIMITS = {
    # A message holds 1,000 characters; the rest is room for JSON and multi-byte characters.
    "REQUEST_MAX_SIZE": 16 * 1024,
    "REQUEST_MAX_HEADER_SIZE": 8 * 1024,
    "REQUEST_TIMEOUT": 10,
    "RESPONSE_TIMEOUT": 10,
    "KEEP_ALIVE_TIMEOUT": 15,
    "GRACEFUL_SHUTDOWN_TIMEOUT": 3.0,
}
CAUTION = {
    "ACCESS_LOG": False,
    "AUTO_EXTEND": False,
    "FALLBACK_ERROR_FORMAT": "json",
    # Sanic would take over a client's value as the request id.
    "REQUEST_ID_HEADER": "x-signpost-unused",
}


def create_app(parts: Parts) -> Sanic[Any, Any]:
    """The app over its parts."""
    app: Sanic[Any, Any] = Sanic("signpost-edge", configure_logging=False)
    app.config.update({**LIMITS, **CAUTION})
    attach(app, parts)
    for routes in (conversations.routes, services.routes, health.routes, plain.routes):
        app.blueprint(routes)
    app.blueprint(page_routes(parts.library, parts.sites))
    app.register_middleware(add_headers, "response")
    housekeeping.register(app, parts)

    @app.exception(Exception)
    async def answer_with_problem(request: Request, error: Exception) -> HTTPResponse:
        problem = problem_of(error)
        if problem.status >= 500 and not isinstance(error, Problem):
            say(logger, logging.ERROR, "A request failed: %(kind)s", kind=type(error).__name__)
        if plain.is_plain(request):
            return plain.plain_trouble(parts, problem.status)
        return problem.response()

    return app
