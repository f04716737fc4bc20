"""Finds the line that embeds the chat among the scripts of a page, and what is wrong in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bot.site_check.findings import Finding, Kind

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

_SCRIPTS = """() => [...document.scripts].map((script) => ({
  address: script.getAttribute("src")
    ?? Object.values(script.dataset).find((value) => value.includes("widget.js"))
    ?? "",
  site: script.dataset.site ?? null,
  type: script.getAttribute("type") ?? "",
}))"""
_RUN = {"", "text/javascript", "application/javascript"}
_CURLY = "“”„‘’"


@dataclass(frozen=True)
class Line:
    """The line as the browser has read it."""

    address: str
    site: str | None
    type: str
    page: str

    @property
    def url(self) -> str:
        """The loader's whole address."""
        return urljoin(self.page, self.address)

    @property
    def server(self) -> str:
        """The origin of Signpost."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.url))

    @property
    def chat_url(self) -> str:
        """Where the loader opens the chat."""
        return f"{self.server}/chat?site={self.site}"

    @property
    def fault(self) -> Finding | None:
        """What is wrong with it as it is written."""
        if set(_CURLY) & set(self.address + (self.site or "")):
            return Finding(Kind.CURLY_QUOTES)
        if self.type == "module":
            return Finding(Kind.IS_MODULE)
        if self.type not in _RUN:
            return Finding(Kind.SWITCHED_OFF, {"detail": self.type})
        if not self.site:
            return Finding(Kind.NO_SITE)
        return None


def find_line(page: "Page") -> Line | Finding:
    """The line on the page itself, or what there is in its place."""
    line = _in_document(page.main_frame)
    if line:
        return line
    for frame in page.frames[1:]:
        if _in_document(frame):
            return Finding(Kind.IN_A_FRAME, {"detail": urlsplit(frame.url).netloc or frame.url})
    shown = page.locator("body").inner_text()
    return Finding(Kind.LINE_IS_TEXT if "/widget.js" in shown else Kind.NO_SCRIPT)


def _in_document(frame: "Frame") -> Line | None:
    lines = [Line(**each, page=frame.url) for each in frame.evaluate(_SCRIPTS)]
    ours = [line for line in lines if "/widget.js" in line.address]
    return next((line for line in ours if line.site is not None), ours[0] if ours else None)
