"""Real pages on a website of their own, and an edge with which that website is registered."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from bot.site_check.findings import Finding, Kind
from bot.site_check.look import look
from tests.browser.chromium import launched
from tests.browser.servers import FakeEdge, free_port, school_origin

PAGE = """<!doctype html><html lang="en"><body><h1>A school</h1>{body}
<noscript><a href="{edge}/chat/plain?site=demo">Questions and help</a></noscript></body></html>"""


class OnePage(BaseHTTPRequestHandler):
    """Serves the page that a test has written."""

    html = ""
    headers_sent: dict[str, str] = {}

    def do_GET(self) -> None:
        """The page at every address but one."""
        self.send_response(404 if self.path == "/nothing" else 200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **self.headers_sent}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.html.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Website:
    """A website whose one page a test writes."""

    url: str
    edge: str
    page: Page
    handler: type[OnePage]

    @property
    def line(self) -> str:
        """The line, as it should be."""
        return f'<script src="{self.edge}/widget.js" data-site="demo" async></script>'

    def write(self, body: str, **headers: str) -> None:
        """Set the page's body and headers; the plain link stands beside the body."""
        self.handler.html = PAGE.format(body=body, edge=self.edge)
        self.handler.headers_sent = {name.replace("_", "-"): value for name, value in headers.items()}

    def checked(self, body: str, **headers: str) -> list[Finding]:
        """What is found on a page with this body."""
        self.write(body, **headers)
        return look(self.page, self.url)

    def blocked_by(self, body: str, **headers: str) -> Kind | None:
        """What blocks the widget on it."""
        return next((finding.kind for finding in self.checked(body, **headers) if finding.blocks), None)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright, launched(playwright) as running:
        yield running


@pytest.fixture(scope="package")
def served() -> Iterator[tuple[int, FakeEdge, type[OnePage]]]:
    """The port of the website, the edge, and what serves the page."""
    port = free_port()
    edge = FakeEdge([school_origin(port)])
    handler = type("Handler", (OnePage,), {})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield port, edge, handler
    finally:
        server.shutdown()
        server.server_close()
        edge.kill()


@pytest.fixture
def website(browser: Browser, served: tuple[int, FakeEdge, type[OnePage]]) -> Iterator[Website]:
    port, edge, handler = served
    context = browser.new_context()
    yield Website(school_origin(port), edge.url, context.new_page(), handler)
    context.close()
