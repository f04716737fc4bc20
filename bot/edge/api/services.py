"""Services for a reader, in order, with their opening times."""

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.edge.parts import parts_of, utc_now
from bot.edge.problems import Problem
from bot.edge.requests import BAD_REQUEST
from bot.edge.school_card import school_card
from bot.signposting import list_services, notices
from bot.vocabulary import DEFAULT_AREA, DEFAULT_AUDIENCE, Audience, Category

routes = Blueprint("services", url_prefix="/api/v1/services")


@routes.get("/")
async def services(request: Request) -> HTTPResponse:
    """`?area=&audience=&category=&site=`, each of them optional."""
    parts = parts_of(request)
    area = _one_of(request, "area", tuple(parts.library.areas))
    audience = _one_of(request, "audience", tuple(Audience))
    category = _one_of(request, "category", tuple(Category))
    site = parts.sites.get(_one_of(request, "site", tuple(parts.sites)) or "")
    area = area or (site.area if site else DEFAULT_AREA)
    reader = Audience(audience) if audience else DEFAULT_AUDIENCE
    cards = list_services(
        parts.library,
        area=area,
        audience=reader,
        category=Category(category) if category else None,
        now=utc_now(),
    )
    own = school_card(site) if site else None
    told = notices(parts.library.areas[area], reader, utc_now())
    return json({"services": cards, "notices": [*([own] if own else []), *told]})


def _one_of(request: Request, name: str, allowed: tuple[str, ...]) -> str | None:
    """The query value, or None when it is not given.

    Raises:
        Problem: 400 for any other value.
    """
    value = request.args.get(name) or None
    if value is not None and value not in allowed:
        raise Problem(400, BAD_REQUEST, f"'{name}' is one of: {', '.join(allowed)}.")
    return value
