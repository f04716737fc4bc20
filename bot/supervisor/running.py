"""One running program: start, ask for its health, stop."""

import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from bot.paths import PROJECT
from bot.supervisor.programs import Program

STOP_SECONDS = 8.0
HEALTH_SECONDS = 2.0
READY_SECONDS = 120.0
LOOK_SECONDS = 0.2


class DidNotStart(Exception):
    """Raised when a program ended or stayed silent instead of becoming ready."""


class Running:
    """A started program, in a session of its own so that Ctrl-C reaches only the supervisor."""

    def __init__(self, program: Program) -> None:
        """Start the program."""
        self.program = program
        self.since = time.monotonic()
        self._process = subprocess.Popen(
            program.command, cwd=PROJECT, env=program.full_environment(), start_new_session=True
        )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._process.poll()

    def is_healthy(self) -> bool:
        """Whether it answers at its health address."""
        try:
            with urllib.request.urlopen(self.program.health, timeout=HEALTH_SECONDS):  # noqa: S310 - loopback
                return True
        except (urllib.error.URLError, OSError):
            return False

    def ask_to_stop(self) -> None:
        """Send the polite signal."""
        if self.exit_code is None:
            self._process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        """Wait until `deadline` (monotonic seconds), then end it the hard way."""
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def wait_until_ready(running: Running, seconds: float = READY_SECONDS) -> None:
    """Wait until the program answers.

    Raises:
        DidNotStart: it ended, or `seconds` went by.
    """
    deadline = time.monotonic() + seconds
    while not running.is_healthy():
        if running.exit_code is not None:
            raise DidNotStart(
                f"The {running.program.name} stopped at its start (exit code {running.exit_code})."
            )
        if time.monotonic() > deadline:
            raise DidNotStart(f"The {running.program.name} did not answer within {seconds:.0f} seconds.")
        time.sleep(LOOK_SECONDS)


def stop_all(programs: list[Running]) -> None:
    """Stop programs together, within `STOP_SECONDS`."""
    deadline = time.monotonic() + STOP_SECONDS
    for running in programs:
        running.ask_to_stop()
    for running in programs:
        running.wait_or_kill(deadline)


@contextmanager
def started(program: Program) -> Iterator[Running]:
    """A program that is ready inside the `with` block and stopped after it."""
    running = Running(program)
    try:
        wait_until_ready(running)
        yield running
    finally:
        stop_all([running])
