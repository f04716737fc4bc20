"""`GET /widget/...`: the scripts and style sheets of the pages, read once at the start."""

from collections.abc import Sequence

from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse, raw

from bot.edge.pages.rendering import WIDGET

CONTENT_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
FOLDERS = ("chat", "shared", "style")
# The loader imports these into pages of other origins; they hold nothing but code.
HEADERS_BY_FOLDER = {
    "shared": {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
}


def files_of(*folders: str) -> Sequence[str]:
    """The addresses of a folder's files, in order."""
    return [f"/widget/{folder}/{path.name}" for folder in folders for path in sorted((WIDGET / folder).iterdir())]


def widget_file():  # type: ignore[no-untyped-def]
    """The files; no others can be asked for. They are not cached: a chat leaves no trace in the browser."""
    bodies = {
        (folder, path.name): (path.read_bytes(), CONTENT_TYPES[path.suffix])
        for folder in FOLDERS
        for path in sorted((WIDGET / folder).iterdir())
        if path.suffix in CONTENT_TYPES and not path.name.endswith(".d.ts")
    }

    async def file(_: Request, folder: str, name: str) -> HTTPResponse:
        """One file."""
        if (folder, name) not in bodies:
            raise NotFound
        body, content_type = bodies[folder, name]
        return raw(body, content_type=content_type, headers=HEADERS_BY_FOLDER.get(folder))

    return file
