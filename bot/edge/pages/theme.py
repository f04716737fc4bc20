"""A site's theme: `GET /widget/theme/<site>.css` for the chat, and what the loader needs for the button."""

from collections.abc import Mapping
from typing import Any

from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse, text

from bot.edge.pages.files import CONTENT_TYPES
from bot.edge.pages.handler import NamedHandler
from bot.edge.pages.palette import dark, declared, light
from bot.edge.sites import Site
from bot.edge.theme import Position, Theme

_AT_START = "--start:16px;--end:auto;"


def theme_styles(sites: Mapping[str, Site]) -> NamedHandler:
    """The colours of each site that has some of its own."""
    styles = {f"{name}.css": _styles(site.theme.colour) for name, site in sites.items() if site.theme.colour}

    async def theme(_: Request, name: str) -> HTTPResponse:
        """One site's colours."""
        if name not in styles:
            raise NotFound
        return text(styles[name], content_type=CONTENT_TYPES[".css"])

    return theme


def button_themes(sites: Mapping[str, Site]) -> dict[str, dict[str, Any]]:
    """How the button of each site looks that does not look as everywhere."""
    changed = {name: site.theme for name, site in sites.items() if site.theme != Theme()}
    return {name: {"words": theme.launcher, "styles": _button(theme)} for name, theme in changed.items()}


def _styles(colour: str) -> str:
    """More contrast, when somebody asks for it, goes before a school's colour."""
    plain = "(prefers-contrast: no-preference)"
    return (
        f"@media {plain}{{:root{{{declared(light(colour))}}}}}\n"
        f"@media {plain} and (prefers-color-scheme: dark){{:root{{{declared(dark(colour))}}}}}\n"
    )


def _button(theme: Theme) -> str:
    colours = declared(light(theme.colour)) if theme.colour else ""
    place = _AT_START if theme.position is Position.START else ""
    return f":host{{{colours}{place}}}"
