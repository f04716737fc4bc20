"""Whether the edge lives, and whether everything behind it answers."""

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.edge.parts import parts_of

routes = Blueprint("health")


@routes.get("/livez")
async def livez(_: Request) -> HTTPResponse:
    """The edge lives: help can be given."""
    return json({"status": "alive"})


@routes.get("/readyz")
async def readyz(request: Request) -> HTTPResponse:
    """Whether questions can be answered too."""
    ready = await parts_of(request).brain.is_ready()
    return json({"status": "ready" if ready else "brain does not answer"}, status=200 if ready else 503)
