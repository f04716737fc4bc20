"""Marked words in requests straight to the brain and the actions, made to crash what reads them."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import psutil

from tests.end_to_end.canary.words import Words
from tests.end_to_end.processes import ACTIONS, BRAIN
from tests.stack import Stack

ACTION_NAMES = (
    "action_show_help",
    "action_answer_safety_check",
    "action_take_correction",
    "action_offer_topics",
)
SECRET = "SIGNPOST_BRAIN_SECRET"


def to_actions(stack: Stack, words: Words) -> Iterator[str]:
    """Trackers whose slots, events or shape no action can read."""
    url = f"{_address(stack.child(ACTIONS))}/webhook"
    for name in ACTION_NAMES:
        for tracker in _trackers(words):
            yield _post(url, json.dumps({"next_action": name, "tracker": tracker, "domain": {}}).encode())
    yield _post(url, json.dumps({"next_action": words.new(), "tracker": {}}).encode())
    yield _post(url, json.dumps([words.new()]).encode())
    yield _post(url, words.new().encode())


def to_the_brain(stack: Stack, words: Words) -> Iterator[str]:
    """Messages without the secret, and with it but of shapes that the edge never sends."""
    brain = stack.child(BRAIN)
    url = f"{_address(brain)}/webhooks/signpost/messages"
    secret = brain.environ()[SECRET]
    for body in _messages(words):
        yield _post(url, body)
        yield _post(url, body, secret=words.new())
        yield _post(url, body, secret=secret)
    yield _post(f"{_address(brain)}/conversations/{words.new()}/tracker/events", b"{}", secret=secret)
    yield _post(f"{_address(brain)}/webhooks/rest/webhook", words.new().encode(), secret=secret)


def _trackers(words: Words) -> Iterator[Any]:
    for slot in ("audience", "severity", "category", "speaker", "topic", "reasons"):
        yield _tracker(words, slots={slot: words.new()})
    yield _tracker(words, slots=[words.new()])
    yield _tracker(words, events=[words.new()])
    yield _tracker(words, latest_message=words.new())
    yield words.new()


def _tracker(words: Words, **changes: Any) -> dict[str, Any]:
    text = {"text": words.new(), "intent": {"name": words.new()}}
    usual = {
        "sender_id": words.new(),
        "slots": {},
        "latest_message": text,
        "events": [{"event": "user", **text}],
    }
    return {**usual, **changes}


def _messages(words: Words) -> Iterator[bytes]:
    fine: dict[str, Any] = {"audience": "11-13", "area": "england"}
    for changes in (
        {"text": words.new(), "context": {"audience": words.new(), "area": words.new()}},
        {
            "text": words.new(),
            "context": {**fine, "screened": {"folded": words.new(), "vector": words.new()}},
        },
        {"text": words.new(), "context": {**fine, "screened": words.new()}},
        {"text": f'/topic_consent{{"topic": "{words.new()}"}}', "context": fine},
        {"text": [words.new()], "context": fine},
        {"text": words.new(), "context": words.new()},
        {"choice": words.new(), "context": fine},
        {"choice": {"name": words.new()}, "context": fine},
        {"text": words.new()},
    ):
        yield json.dumps({"conversation": words.new(), **changes}).encode()
    yield json.dumps({"conversation": [words.new()], "text": words.new(), "context": fine}).encode()
    yield words.new().encode()


def _address(process: psutil.Process) -> str:
    command = process.cmdline()
    return f"http://127.0.0.1:{command[command.index('--port') + 1]}"


def _post(url: str, body: bytes, secret: str = "") -> str:
    headers = {"content-type": "application/json", "x-signpost-secret": secret}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=30) as response:
            return str(response.read())
    except urllib.error.HTTPError as error:
        return str(error.read())
