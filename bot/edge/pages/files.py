"""`GET /widget/...`: the scripts and style sheets of the pages, read once at the start."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.pages.compression import StaticFile
from bot.edge.pages.rendering import WIDGET

CONTENT_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
FOLDERS = ("chat", "shared", "style", "tell")
# The loader imports these into pages of other origins; they hold nothing but code.
HEADERS_BY_FOLDER = {
    "shared": {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
}


def module_addresses(*folders: str) -> Sequence[str]:
    """The addresses of the scripts in some folders, in order."""
    scripts = [path for folder in folders for path in sorted((WIDGET / folder).glob("*.js"))]
    return [f"/widget/{path.parent.name}/{path.name}" for path in scripts]


def widget_file() -> Callable[[Request, str, str], Coroutine[Any, Any, HTTPResponse]]:
    """The files; no others can be asked for. They are not cached: a chat leaves no trace in the browser."""
    found = {
        (folder, path.name): StaticFile.of(path.read_bytes(), CONTENT_TYPES[path.suffix])
        for folder in FOLDERS
        for path in sorted((WIDGET / folder).iterdir())
        if path.suffix in CONTENT_TYPES
    }

    async def file(request: Request, folder: str, name: str) -> HTTPResponse:
        """One file."""
        if (folder, name) not in found:
            raise NotFound
        return found[folder, name].response(request, HEADERS_BY_FOLDER.get(folder, {}))

    return file
