"""`GET /help`: who can help, as a plain page that needs no JavaScript and no chat."""

from collections.abc import Mapping

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.content.library import Library
from bot.edge.pages.asked_for import asked_audience, asked_site
from bot.edge.pages.clock import utc_now
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page, strings
from bot.edge.sites import Site
from bot.signposting import list_services


def help_page(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The services for a place and an age; both can be chosen on the page."""

    async def people_who_can_help(request: Request) -> HTTPResponse:
        """Emergencies first, then the services that fit."""
        site = asked_site(request, sites)
        area = _known_area(request.args.get("area")) or site.area
        audience = asked_audience(request)
        cards = list_services(library, area=area, audience=audience, category=None, now=utc_now())
        return page("help.html", cards=cards, area=area, audience=audience.value, exit_url=site.exit_url)

    return people_who_can_help


def _known_area(name: str | None) -> str | None:
    return name if name in strings()["areas"] else None
