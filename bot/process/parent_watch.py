"""Ends this process when its supervisor is gone, however it went: no orphan is left behind."""

import os
import signal
import threading
import time

PARENT_VARIABLE = "SIGNPOST_SUPERVISOR_PID"
SECONDS_BETWEEN_LOOKS = 1.0


def stop_with_parent() -> None:
    """Watch the supervisor named in the environment; without one (started by hand) do nothing."""
    parent = os.environ.get(PARENT_VARIABLE)
    if parent:
        threading.Thread(target=_watch, args=(int(parent),), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5 * SECONDS_BETWEEN_LOOKS)
    os._exit(1)
