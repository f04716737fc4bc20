"""`GET /`: an invented school's page that embeds the chat as a school would."""

from collections.abc import Mapping

from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page
from bot.edge.sites import Site

DEMO = "demo"


def demo_page(sites: Mapping[str, Site]) -> Handler:
    """The demo page; there is none when no demo site is registered."""

    async def demo(request: Request) -> HTTPResponse:
        """The page, with the line to copy."""
        if DEMO not in sites:
            raise NotFound
        address = f"{request.scheme}://{request.host}"
        return page("demo.html", shows_frames=True, site_id=DEMO, address=address)

    return demo
