"""Notes what a page asks for, what it is refused, and what the browser complains of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request, Response

_NOTE_REFUSALS = """
window.signpostRefused = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, disposition }) => {
  if (disposition !== "enforce") return;
  window.signpostRefused.push({ directive: effectiveDirective, address: blockedURI });
});
"""


@dataclass
class Watch:
    """What was seen on one page."""

    page: "Page"
    statuses: dict[str, int] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, page: "Page") -> "Watch":
        """Watch from before the page is loaded."""
        watch = cls(page)
        page.add_init_script(_NOTE_REFUSALS)
        page.on("response", watch._note_response)
        page.on("requestfailed", watch._note_failure)
        page.on("console", lambda message: watch.complaints.append(message.text))
        return watch

    def refused_by(self, server: str) -> str | None:
        """The directive of the page's own policy that refused something of this server, if one did."""
        refused: list[Mapping[str, Any]] = self.page.evaluate("window.signpostRefused")
        return next((each["directive"] for each in refused if each["address"].startswith(server)), None)

    def outcome(self, address: str) -> str | None:
        """What went wrong with a request, or None when it was answered well or never made."""
        if address in self.failures:
            return self.failures[address]
        status = self.statuses.get(address, 200)
        return None if status < 400 else f"status {status}"

    def _note_response(self, response: "Response") -> None:
        self.statuses[response.url] = response.status

    def _note_failure(self, request: "Request") -> None:
        self.failures[request.url] = request.failure or "no answer"
