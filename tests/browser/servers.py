"""Starts the servers that the browser tests need, each on a free port of this machine."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError

from tests.browser.http import fetch

START_SECONDS = 30.0
SCHOOL_PAGES = Path(__file__).parent / "school"
# The first page once more, with the strictest policy that the chat can live with.
STRICT_PAGE = "strict.html"


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class FakeEdge:
    """The real pages over an invented API, as a process of its own that a test can kill."""

    def __init__(self, origins: list[str]) -> None:
        """Start it and wait until it answers."""
        self.url = f"http://127.0.0.1:{free_port()}"
        port = self.url.rpartition(":")[2]
        options = [option for origin in origins for option in ("--origin", origin)]
        command = [sys.executable, "-m", "tests.browser.fake_edge", "--port", port, *options]
        self._process = subprocess.Popen(command)
        self._wait()

    def fault(self, kind: str) -> None:
        """What happens to messages from now on: `none`, `slow`, `error` or `lost`."""
        fetch(f"{self.url}/fault", {"kind": kind})

    def expire(self) -> None:
        """Forget all conversations, as their time-out does."""
        fetch(f"{self.url}/expire", {})

    def seen(self) -> dict[str, Any]:
        """What reached the API."""
        seen: dict[str, Any] = fetch(f"{self.url}/seen").json()
        return seen

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def _wait(self) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                self.seen()
                return
            except URLError:
                time.sleep(0.1)
        raise TimeoutError("the fake edge did not start")


class _SchoolHandler(SimpleHTTPRequestHandler):
    edge = ""

    def do_GET(self) -> None:
        """The page with the edge's address in it."""
        name = self.path.lstrip("/")
        path = SCHOOL_PAGES / ("index.html" if name in ("", STRICT_PAGE) else name)
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_text(encoding="utf-8").replace("EDGE", self.edge).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if name == STRICT_PAGE:
            policy = f"default-src 'none'; img-src data:; script-src {self.edge}; frame-src {self.edge}"
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def school_origin(port: int) -> str:
    """The website's address, on another host than the edge's: a browser counts them as two sites."""
    return f"http://localhost:{port}"


@contextmanager
def school_website(port: int, edge: str) -> Iterator[str]:
    """A school's website on an origin of its own, whose pages embed the chat from `edge`."""
    handler = type("_SchoolHandler", (_SchoolHandler,), {"edge": edge})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield school_origin(port)
    finally:
        server.shutdown()
        server.server_close()
