"""Files and pages compressed, so that a slow network carries less."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass

from sanic.request import Request
from sanic.response import HTTPResponse, raw

_PAGE = "text/html"


@dataclass(frozen=True)
class StaticFile:
    """A file that does not change while the server runs."""

    plain: bytes
    compressed: bytes
    content_type: str

    @classmethod
    def of(cls, content: bytes, content_type: str) -> "StaticFile":
        """Hold `content`."""
        return cls(content, gzip.compress(content, mtime=0), content_type)

    def response(self, request: Request, headers: Mapping[str, str]) -> HTTPResponse:
        """The file as the client can read it, with these headers."""
        accepts = accepts_gzip(request)
        encoding = {"Content-Encoding": "gzip"} if accepts else {}
        body = self.compressed if accepts else self.plain
        sent = {**headers, **encoding, "Vary": "Accept-Encoding"}
        return raw(body, content_type=self.content_type, headers=sent)


async def compress_page(request: Request, response: HTTPResponse) -> None:
    """Compress a page that holds no secret: the length of a compressed one can tell of what is in it."""
    if not (response.content_type or "").startswith(_PAGE) or not accepts_gzip(request):
        return
    response.body = gzip.compress(response.body or b"")
    response.headers.update({"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})


def accepts_gzip(request: Request) -> bool:
    """Whether the client can read what is compressed."""
    return "gzip" in request.headers.get("accept-encoding", "")
