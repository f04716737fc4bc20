"""Services for a reader, in order, with their opening times."""

from typing import get_args

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.edge.parts import parts_of, utc_now
from bot.edge.problems import Problem
from bot.edge.requests import BAD_REQUEST
from bot.edge.sites import Area
from bot.signposting import list_services
from bot.vocabulary import DEFAULT_AUDIENCE, Audience, Category

routes = Blueprint("services", url_prefix="/api/v1/services")
DEFAULT_AREA = "england"


@routes.get("/")
async def services(request: Request) -> HTTPResponse:
    """`?area=&audience=&category=`, each of them optional."""
    area = _one_of(request, "area", get_args(Area)) or DEFAULT_AREA
    audience = _one_of(request, "audience", tuple(Audience))
    category = _one_of(request, "category", tuple(Category))
    cards = list_services(
        parts_of(request).library,
        area=area,
        audience=Audience(audience) if audience else DEFAULT_AUDIENCE,
        category=Category(category) if category else None,
        now=utc_now(),
    )
    return json({"services": cards})


def _one_of(request: Request, name: str, allowed: tuple[str, ...]) -> str | None:
    """The query value, or None when it is not given.

    Raises:
        Problem: 400 for any other value.
    """
    value = request.args.get(name) or None
    if value is not None and value not in allowed:
        raise Problem(400, BAD_REQUEST, f"'{name}' is one of: {', '.join(allowed)}.")
    return value
