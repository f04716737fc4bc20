"""However `signpost up` ends, also while it is still starting, nothing of it stays behind."""

import signal
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.paths import PROJECT
from bot.supervisor.checks import free_ports
from tests.end_to_end.processes import all_gone, family, port_is_free
from tests.stack import Stack

PROCESSES = 4
START_SECONDS = 60
STOP_SECONDS = 10


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_polite_signal_stops_everything(tmp_path: Path, how: signal.Signals) -> None:
    with _starting(tmp_path) as (process, stack):
        processes = family(stack)
        process.send_signal(how)
        assert process.wait(STOP_SECONDS) == 0
        assert all_gone(processes, 1)
        assert port_is_free(stack.port)
    assert "Stopped." in stack.log.read_text()
    assert "Traceback" not in stack.log.read_text()


def test_killing_the_supervisor_leaves_no_orphan(tmp_path: Path) -> None:
    with _starting(tmp_path) as (process, stack):
        processes = family(stack)
        process.kill()
        process.wait()
        assert all_gone(processes, STOP_SECONDS)
        assert port_is_free(stack.port)


@contextmanager
def _starting(folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", Stack]]:
    """A Signpost whose three processes run; the brain may still be loading."""
    (port,) = free_ports(1)
    log = folder / "signpost.log"
    with log.open("wb") as output:
        command = [sys.executable, "-m", "bot.cli", "up", "--port", str(port)]
        process = subprocess.Popen(command, cwd=PROJECT, stdout=output, stderr=output)
        stack = Stack(process, port, log)
        try:
            _wait_for_the_edge(stack)
            yield process, stack
        finally:
            if process.poll() is None:
                stack.stop()


def _wait_for_the_edge(stack: Stack) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if stack.call("GET", "/livez").status == 200 and len(family(stack)) == PROCESSES:
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the edge did not start:\n{stack.log.read_text()}")
