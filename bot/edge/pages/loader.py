"""`GET /widget.js`: the loader with its words, its styles and the routes to help that need no server."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse, empty

from bot.content.library import Library
from bot.edge.pages.compression import StaticFile
from bot.edge.pages.emergency_set import emergency_set
from bot.edge.pages.files import BUILT, CONTENT_TYPES
from bot.edge.pages.handler import Handler
from bot.edge.pages.rendering import strings
from bot.edge.pages.theme import button_themes
from bot.edge.sites import DEFAULT_EXIT, Site

MAX_AGE_SECONDS = 600
# When the server is gone, the browser's own copy still brings the button with the numbers behind it.
STALE_SECONDS = 24 * 60 * 60


def loader_script(library: Library, sites: Mapping[str, Site]) -> Handler:
    """The loader; the only file that a browser may keep, since each page of a school asks for it.

    It is composed for each request: a service that is retired meanwhile leaves it. With `?site=` it knows the
    theme of that site alone, for a server of many.
    """
    themes = button_themes(sites)

    async def loader(request: Request) -> HTTPResponse:
        """The script, or word that the browser's copy is current."""
        asked = request.args.get("site")
        script, headers = _file(
            compose_loader(library, {name: theme for name, theme in themes.items() if asked in (None, name)})
        )
        if request.headers.get("if-none-match") == headers["ETag"]:
            return empty(304, headers=headers)
        return script.response(request, headers)

    return loader


def compose_loader(library: Library, themes: Mapping[str, Any]) -> str:
    """`SIGNPOST`, then the built loader, in a function of its own so that no name leaks."""
    words = {name: strings()[name] for name in ("language", "direction")} | strings()["loader"]
    given = {
        "words": words,
        "themes": themes,
        "routes": emergency_set(library),
        "exit": DEFAULT_EXIT,
        "styles": _built("loader.css"),
    }
    literal = json.dumps(given, separators=(",", ":"))
    return f'(() => {{"use strict";const SIGNPOST={literal};{_built("loader.js")}}})();\n'


@lru_cache(maxsize=64)
def _file(source: str) -> tuple[StaticFile, dict[str, str]]:
    headers = {
        "Cache-Control": f"public, max-age={MAX_AGE_SECONDS}, stale-while-revalidate={STALE_SECONDS}",
        "ETag": f'"{hashlib.sha256(source.encode()).hexdigest()[:32]}"',
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return StaticFile.of(source.encode(), CONTENT_TYPES[".js"]), headers


@cache
def _built(name: str) -> str:
    return (BUILT / name).read_text(encoding="utf-8").strip()
