"""`GET /widget/...`: the built scripts and style sheets of the pages, read once at the start."""

from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.pages.compression import StaticFile
from bot.edge.pages.handler import NamedHandler
from bot.edge.pages.rendering import WIDGET

CONTENT_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
BUILT = WIDGET / "built"
SERVED = (
    *(BUILT / name for name in ("chat.js", "chat.css", "page.css", "sheet.css")),
    WIDGET / "style" / "icon.svg",
)


def widget_file() -> NamedHandler:
    """The files; no others can be asked for. They are not cached: a chat leaves no trace in the browser."""
    found = {path.name: StaticFile.of(path.read_bytes(), CONTENT_TYPES[path.suffix]) for path in SERVED}

    async def file(request: Request, name: str) -> HTTPResponse:
        """One file."""
        if name not in found:
            raise NotFound
        return found[name].response(request, {})

    return file
