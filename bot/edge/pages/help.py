"""`GET /help`: who can help, as a plain page that needs no JavaScript and no chat."""

from collections.abc import Mapping

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.content.library import Library
from bot.edge.pages.clock import utc_now
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page, strings
from bot.edge.sites import Site
from bot.signposting import list_services
from bot.vocabulary import DEFAULT_AUDIENCE, Audience


def help_page(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The services for a place and an age; both can be chosen on the page."""

    async def people_who_can_help(request: Request) -> HTTPResponse:
        """Emergencies first, then the services that fit."""
        site = sites.get(request.args.get("site") or "") or next(iter(sites.values()))
        area = _known_area(request.args.get("area")) or site.area
        audience = _known_audience(request.args.get("audience")) or DEFAULT_AUDIENCE
        cards = list_services(library, area=area, audience=audience, category=None, now=utc_now())
        return page("help.html", cards=cards, area=area, audience=audience.value, exit_url=site.exit_url)

    return people_who_can_help


def _known_area(name: str | None) -> str | None:
    return name if name in strings()["areas"] else None


def _known_audience(name: str | None) -> Audience | None:
    return Audience(name) if name in set(Audience) else None
