"""`GET /chat?site=`: the chat, in a frame or on a page of its own."""

from collections.abc import Mapping

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.content.library import Library
from bot.edge.limits import MOST_CHARACTERS
from bot.edge.pages.clock import utc_now
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page
from bot.edge.pages.tell_someone import CHOICES, panels
from bot.edge.school_card import school_card
from bot.edge.sites import Site
from bot.signposting import built_in_cards
from bot.vocabulary import DEFAULT_AUDIENCE


def chat_page(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The chat page of each site; help is in it from the start, for when the server stops answering."""
    tell_panels = panels(library)

    async def chat(request: Request) -> HTTPResponse:
        """The chat of one site."""
        site_id = request.args.get("site") or ""
        site = sites.get(site_id)
        if site is None:
            cards = built_in_cards(library, audience=DEFAULT_AUDIENCE, area=None, now=utc_now())
            return page("unknown_site.html", status=404, cards=cards)
        cards = built_in_cards(library, audience=site.default_audience, area=site.area, now=utc_now())
        return page(
            "chat.html",
            framed_by=("'self'", *site.allowed_origins),
            site=site,
            site_id=site_id,
            themed_site=site_id if site.theme.colour else None,
            origins=list(site.allowed_origins),
            cards=cards,
            school=school_card(site),
            longest_message=MOST_CHARACTERS,
            tell=library.tell_someone,
            tell_panels=tell_panels,
            age=CHOICES[site.default_audience],
        )

    return chat
