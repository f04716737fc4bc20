"""Looks at processes and ports from outside, and stands in their way."""

import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

from tests.stack import Stack

BRAIN = "bot.brain.server"
ACTIONS = "actions.server"
EDGE = "bot.edge.server"


@contextmanager
def frozen(*processes: psutil.Process) -> Iterator[None]:
    """Processes that hang (SIGSTOP) inside the `with` block and go on after it."""
    for process in processes:
        process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            process.send_signal(signal.SIGCONT)


@contextmanager
def dead(stack: Stack, *modules: str) -> Iterator[None]:
    """Processes that are killed (SIGKILL) and stay dead inside the block, for the supervisor is held up."""
    killed = [stack.child(module) for module in modules]
    with frozen(psutil.Process(stack.pid)):
        for process in killed:
            process.kill()
        assert all_gone(killed, 5)
        yield


def family(stack: Stack) -> list[psutil.Process]:
    """The supervisor and everything under it."""
    supervisor = psutil.Process(stack.pid)
    return [supervisor, *supervisor.children(recursive=True)]


def all_gone(processes: list[psutil.Process], seconds: float) -> bool:
    """Whether all processes end in time; one that nobody has collected yet counts as ended."""
    deadline = time.monotonic() + seconds
    while any(_runs(process) for process in processes):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def port_is_free(port: int) -> bool:
    """Whether a server could listen on the port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
