"""A whole Signpost for tests: the real processes, started by the real command."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bot.paths import PROJECT
from bot.supervisor.checks import free_ports

READY_SECONDS = 900  # training included
STOP_SECONDS = 15


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: status, headers and the body as JSON where it is JSON."""

    status: int
    headers: dict[str, str]
    body: Any


class Stack:
    """A running Signpost: `url` of its edge, its processes, and what it has printed."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.port = port
        self.log = log
        self._process = process

    @property
    def pid(self) -> int:
        """The supervisor's process id."""
        return self._process.pid

    def call(
        self, method: str, path: str, body: Any = None, raw: bytes | None = None, **headers: str
    ) -> Answer:
        """Send one request; any status comes back as an answer."""
        data = raw if raw is not None else None if body is None else json.dumps(body).encode()
        sent = {
            "content-type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        request = urllib.request.Request(self.url + path, data, sent, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return _answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as error:
            return _answer(error.code, error.headers, error.read())

    def start_conversation(self, audience: str | None = None, site: str = "demo") -> str:
        """Begin a conversation; its id."""
        body = {"site": site} | ({"audience": audience} if audience else {})
        return str(self.call("POST", "/api/v1/conversations", body).body["conversation"])

    def say(self, conversation: str, text: str) -> dict[str, Any]:
        """Type a message; the reply."""
        return dict(self.call("POST", f"/api/v1/conversations/{conversation}/messages", {"text": text}).body)

    def choose(self, conversation: str, choice: str) -> dict[str, Any]:
        """Tap a choice; the reply."""
        return dict(
            self.call("POST", f"/api/v1/conversations/{conversation}/messages", {"choice": choice}).body
        )

    def child(self, module: str) -> psutil.Process:
        """The process that runs `module` (such as `bot.brain.server`)."""
        for process in psutil.Process(self.pid).children(recursive=True):
            with suppress(psutil.Error):  # another child has just ended
                if module in process.cmdline():
                    return process
        raise AssertionError(f"no process runs {module}")

    def wait_until_ready(self, seconds: float = READY_SECONDS) -> None:
        """Wait until questions can be answered."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise AssertionError(f"signpost up ended:\n{self.log.read_text()}")
            try:
                if self.call("GET", "/readyz").status == 200:
                    return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.3)
        raise AssertionError(f"signpost up was not ready in time:\n{self.log.read_text()}")

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Stop it as Ctrl-C does; the exit code."""
        if self._process.poll() is None:
            self._process.send_signal(how)
        try:
            return self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            for process in psutil.Process(self.pid).children(recursive=True):
                process.kill()
            self._process.kill()
            raise


@contextmanager
def running_stack(folder: Path, *options: str, **environment: str) -> Iterator[Stack]:
    """Start Signpost, with options of `up` and with its statistics in `folder`.

    The trained model is the checkout's own.
    """
    (port,) = free_ports(1)
    log = folder / "signpost.log"
    statistics = f"sqlite:///{folder / 'statistics.sqlite3'}"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "up", "--port", str(port), *options],
            cwd=PROJECT,
            env={**os.environ, "SIGNPOST_STATISTICS_URL": statistics, **environment},
            stdout=output,
            stderr=output,
        )
        stack = Stack(process, port, log)
        try:
            stack.wait_until_ready()
            yield stack
        finally:
            stack.stop()


def _answer(status: int, headers: Any, content: bytes) -> Answer:
    is_json = "json" in headers.get("content-type", "")
    body = json.loads(content) if is_json and content else content.decode(errors="replace")
    return Answer(status, {name.lower(): value for name, value in headers.items()}, body)
