"""Trains in a process of its own, so that what training loads is given back before serving starts."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.paths import PROJECT
from bot.supervisor.checks import CannotStart

SECONDS_BETWEEN_SIGNS = 5.0
LINES_OF_FAILURE = 15


def train_with_progress(model: Path, say: Callable[[str], None]) -> None:
    """Train the brain and the risk detector; say every few seconds that it goes on.

    Raises:
        CannotStart: training failed; its last lines are part of the message.
    """
    say("Training Signpost on its content (only when content has changed; some minutes).")
    started = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "bot.brain.train"], cwd=PROJECT, stdout=output, stderr=output
        )
        try:
            while process.poll() is None:
                _wait(process)
                say(f"  ... {time.monotonic() - started:.0f} s")
        finally:
            process.kill()
        if process.returncode != 0 or not model.exists():
            output.seek(0)
            lines = output.read().splitlines()[-LINES_OF_FAILURE:]
            raise CannotStart("\n".join(["Training failed:", *lines]))
    say(f"Trained in {time.monotonic() - started:.0f} s.")


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(SECONDS_BETWEEN_SIGNS)
    except subprocess.TimeoutExpired:
        return
