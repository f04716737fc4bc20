"""`GET /help`: who can help, as a plain page that needs no JavaScript and no chat."""

from collections.abc import Mapping

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.content.library import Library
from bot.edge.pages.asked_for import asked_audience, asked_site
from bot.edge.pages.clock import utc_now
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page
from bot.edge.school_card import school_card
from bot.edge.sites import Site
from bot.signposting import list_services, notices


def help_page(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The services for a place and an age; both can be chosen on the page."""
    areas = dict(sorted(library.areas.items(), key=lambda item: item[1].name))

    async def people_who_can_help(request: Request) -> HTTPResponse:
        """Emergencies, the school's own people, what goes on in the area, then services that fit."""
        site_id, site = asked_site(request, sites)
        asked = request.args.get("area")
        area = asked if asked in areas else site.area
        audience, now = asked_audience(request), utc_now()
        school = school_card(site)
        return page(
            "help.html",
            cards=list_services(library, area=area, audience=audience, category=None, now=now),
            notices=[*([school] if school else []), *notices(areas[area], audience, now)],
            areas=areas,
            area=area,
            audience=audience.value,
            site_id=site_id,
            exit_url=site.exit_url,
        )

    return people_who_can_help
