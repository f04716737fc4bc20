"""`GET /tell-someone`: words for telling an adult, as a sheet to print; and the same as the chat's panel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.content.choices import AUDIENCES
from bot.content.library import Library
from bot.content.tell_someone import Guide
from bot.content.wording import Wording
from bot.edge.pages.asked_for import asked_audience, asked_site
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import page
from bot.edge.sites import Site
from bot.vocabulary import Audience

CHOICES = {audience: choice for choice, audience in AUDIENCES.items()}


@dataclass(frozen=True)
class Panel:
    """What the chat copies for some age bands; it takes out the words that are for others."""

    guide: Guide
    audiences: Sequence[Audience]

    @property
    def ages(self) -> str:
        """The choices that state an age of this panel's readers."""
        return " ".join(CHOICES[audience] for audience in self.audiences)

    def variants(self, wording: Wording) -> list[tuple[str, str]]:
        """The different texts of a wording, each with the choices that state its readers' ages."""
        found = wording.variants(self.audiences)
        return [(words, " ".join(CHOICES[audience] for audience in readers)) for words, readers in found]


def panels(library: Library) -> list[Panel]:
    """One panel for each guide."""
    return [Panel(guide, audiences) for guide, audiences in library.tell_someone.guides()]


def tell_someone_page(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The sheet; nothing can be typed or ticked on the screen, so it keeps no trace of anybody."""
    content = library.tell_someone

    async def sheet(request: Request) -> HTTPResponse:
        """The sheet for an age, which can be chosen on the page."""
        audience = asked_audience(request)
        return page(
            "tell_sheet.html",
            content=content,
            guide=content.guide(audience),
            audience=audience,
            exit_url=asked_site(request, sites)[1].exit_url,
        )

    return sheet
