"""Reads a page of the chat without scripts, and sends its form as a browser does."""

import html
import re
from dataclasses import dataclass
from urllib.parse import urlencode

from tests.edge.asgi import Answer, Client

PATH = "/chat/plain"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class PlainPage:
    """A page, and the fields that its form would send."""

    edge: Client
    answer: Answer

    @classmethod
    async def opened(cls, edge: Client, site: str = "demo") -> "PlainPage":
        """The first screen."""
        return cls(edge, await edge.call("GET", f"{PATH}?site={site}"))

    async def send(self, **fields: str) -> "PlainPage":
        """Send the form with these fields besides the hidden ones."""
        body = urlencode({**self.hidden, **fields}).encode()
        return PlainPage(self.edge, await self.edge.call("POST", PATH, raw=body, content_type=FORM))

    @property
    def source(self) -> str:
        """The page as it was sent."""
        return self.answer.body.decode()

    @property
    def text(self) -> str:
        """The words of the page."""
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.source)).split())

    @property
    def hidden(self) -> dict[str, str]:
        """The hidden fields."""
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.source))

    @property
    def buttons(self) -> list[str]:
        """The choices that can be pressed."""
        return re.findall(r'name="choice" value="(\w+)"', self.source)

    @property
    def routes(self) -> list[str]:
        """Where calls, texts and links of the help cards go."""
        return re.findall(r'data-part="link"[^>]* href="([^"]+)"', self.source)

    @property
    def draft(self) -> str:
        """What stands in the field."""
        found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", self.source, re.DOTALL)
        return html.unescape(found[1]) if found else ""
