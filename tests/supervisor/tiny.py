"""Tiny programs for the supervisor, and a supervisor of them in a process of its own."""

import json
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bot.paths import PROJECT
from bot.supervisor.checks import free_ports

SERVER = """
import http.server, os, sys, time
from bot.process import parent_watch
parent_watch.stop_with_parent()
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()
        if self.path == "/die":
            os._exit(7)
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
ENDS_AT_ONCE = "import sys; sys.exit(3)"
SAYS_NOTHING = "import time; time.sleep(60)"
SUPERVISE = """
import json, sys
from bot.supervisor import running, supervisor
from bot.supervisor.programs import Program
programs = [Program(name, tuple(command), health) for name, command, health in json.loads(sys.argv[1])]
for name, value in json.loads(sys.argv[2]).items():
    setattr(supervisor, name, value)
def tell(line): print(line, flush=True)
try:
    supervisor.Supervisor(programs, tell).run(lambda: tell("ready"))
except KeyboardInterrupt:
    tell("stopped")
except running.DidNotStart as error:
    tell(str(error))
    sys.exit(1)
"""


@dataclass(frozen=True)
class Tiny:
    """One tiny server and where it listens."""

    name: str
    port: int

    @property
    def command(self) -> list[str]:
        """How it is started; the name makes it findable among the processes."""
        return [sys.executable, "-c", SERVER, str(self.port), self.name]

    @property
    def health(self) -> str:
        """Where it says that it is ready."""
        return f"http://127.0.0.1:{self.port}/"

    def answers(self) -> bool:
        """Whether it answers now."""
        try:
            with urllib.request.urlopen(self.health, timeout=1):
                return True
        except OSError:
            return False

    def die(self) -> None:
        """Let it end by itself, with exit code 7."""
        with urllib.request.urlopen(self.health + "die", timeout=2):
            pass


def tiny_servers(*names: str) -> list[Tiny]:
    """Tiny servers on free ports."""
    return [Tiny(name, port) for name, port in zip(names, free_ports(len(names)), strict=True)]


class Supervised:
    """A running supervisor: its process and what it prints."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.process = process
        self._log = log

    @property
    def said(self) -> str:
        """All it has printed."""
        return self._log.read_text()

    def children(self) -> list[psutil.Process]:
        """The processes that it runs."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def stop(self, how: signal.Signals) -> int:
        """Send a signal; the exit code."""
        self.process.send_signal(how)
        return self.process.wait(15)


@contextmanager
def supervised(folder: Path, programs: list[list[object]], **constants: float) -> Iterator[Supervised]:
    """A supervisor over `[name, command, health]` programs, with some of its constants changed."""
    log = folder / "supervisor.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", SUPERVISE, json.dumps(programs), json.dumps(constants)],
            cwd=PROJECT,
            stdout=output,
            stderr=output,
        )
    running = Supervised(process, log)
    children: list[psutil.Process] = []
    try:
        yield running
        children = running.children() if process.poll() is None else []
    finally:
        process.kill()
        process.wait()
        for child in children:
            child.kill()


def within(seconds: float, holds: object) -> bool:
    """Whether a condition comes to hold in time."""
    assert callable(holds)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False
