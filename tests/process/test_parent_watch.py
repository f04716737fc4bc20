"""A process ends when its supervisor is gone, and stays when it never had one."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from bot.paths import PROJECT
from bot.process.parent_watch import PARENT_VARIABLE

CHILD = (
    "import time\nfrom bot.process import parent_watch\n"
    "parent_watch.stop_with_parent()\n{start}\ntime.sleep(60)"
)
PARENT = (
    "import os, subprocess, sys, time\n"
    f"env = {{**os.environ, '{PARENT_VARIABLE}': str(os.getpid())}}\n"
    "child = subprocess.Popen([sys.executable, '-c', sys.argv[1]], env=env, start_new_session=True)\n"
    "print(child.pid, flush=True)\ntime.sleep(60)"
)


def gone(pid: int, seconds: float = 9.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize(
    "start",
    ["", "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)"],
    ids=["polite", "deaf to SIGTERM"],
)
def test_a_child_ends_after_its_supervisor_was_killed(start: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, CHILD.format(start=start)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout
    child = int(parent.stdout.readline())
    time.sleep(0.5)
    assert psutil.pid_exists(child)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert gone(child)


def test_a_process_without_supervisor_goes_on() -> None:
    environment = {name: value for name, value in os.environ.items() if name != PARENT_VARIABLE}
    child = subprocess.Popen([sys.executable, "-c", CHILD.format(start="")], cwd=PROJECT, env=environment)
    try:
        time.sleep(1.8)
        assert child.poll() is None
    finally:
        child.kill()
        child.wait()
