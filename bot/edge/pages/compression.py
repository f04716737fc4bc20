"""A file held in memory plain and compressed, so that a slow network carries less."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass

from sanic.request import Request
from sanic.response import HTTPResponse, raw


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
        accepts = "gzip" in request.headers.get("accept-encoding", "")
        encoding = {"Content-Encoding": "gzip"} if accepts else {}
        body = self.compressed if accepts else self.plain
        sent = {**headers, **encoding, "Vary": "Accept-Encoding"}
        return raw(body, content_type=self.content_type, headers=sent)
