"""The action server as rasa-sdk ships it, to show that the test would see what it gives away."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from bot.paths import PROJECT
from bot.supervisor.checks import free_ports

START_SECONDS = 60


def answer_of_a_crash(word: str) -> str:
    """What the stock server answers when an action fails over a request that holds `word`."""
    (port,) = free_ports(1)
    # A session of its own, for the stock server starts workers.
    server = subprocess.Popen(
        [sys.executable, "-m", "rasa_sdk", "--port", str(port), "--actions", "actions"],
        cwd=PROJECT,
        env={**os.environ, "SANIC_HOST": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/health")
        return _crash(f"http://127.0.0.1:{port}/webhook", word)
    finally:
        # With its workers, and not politely: the stock server now and then does not stop when asked.
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _crash(url: str, word: str) -> str:
    body = {"next_action": "action_show_help", "tracker": word, "domain": {}}
    request = urllib.request.Request(url, json.dumps(body).encode(), {"content-type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return str(response.read())
    except urllib.error.HTTPError as error:
        return str(error.read())


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError("the stock server did not start")
