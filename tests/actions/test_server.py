"""The action server: rasa-sdk's executor behind two routes, and failures without words."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sanic import Sanic

from actions.server import create_app
from actions.show_help import ShowHelp
from tests.edge.asgi import Client, serving

CANARY = "xylophonist"


@pytest.fixture
async def actions(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Client]:
    monkeypatch.setattr(Sanic, "test_mode", True)
    async with serving(create_app()) as client:
        yield client


def call(action: str = "action_show_help", **slots: Any) -> dict[str, Any]:
    """What Rasa sends to run an action."""
    return {
        "next_action": action,
        "sender_id": CANARY,
        "tracker": {
            "sender_id": CANARY,
            "slots": slots,
            "latest_message": {"text": CANARY, "intent": {"name": "risk"}, "entities": []},
            "events": [{"event": "user", "text": CANARY}],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": "action_listen",
        },
        "domain": {},
    }


async def test_an_action_answers_with_its_responses(actions: Client) -> None:
    answer = await actions.call("POST", "/webhook", call(category="grooming"))
    assert answer.status == 200
    assert [response for response in answer.json["responses"] if response["custom"]]
    assert CANARY not in answer.body.decode()


@pytest.mark.parametrize("name", ["action_show_services", "action_offer_topics", "action_take_correction"])
async def test_every_action_is_registered(actions: Client, name: str) -> None:
    assert (await actions.call("POST", "/webhook", call(name))).status == 200


async def test_an_unknown_action_fails_without_words(actions: Client) -> None:
    answer = await actions.call("POST", "/webhook", call(CANARY))
    assert (answer.status, answer.body) == (500, b"")


async def test_a_crash_outside_an_actions_own_care_fails_without_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def crash(self: object, dispatcher: object, tracker: object, domain: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(Sanic, "test_mode", True)
    monkeypatch.setattr(ShowHelp, "run", crash)
    async with serving(create_app()) as actions:
        answer = await actions.call("POST", "/webhook", call())
    assert (answer.status, answer.body) == (500, b"")


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"next_action": "xylophonist"}', b"\xff"])
async def test_a_malformed_request_is_answered_without_words(actions: Client, raw: bytes) -> None:
    assert CANARY.encode() not in (await actions.call("POST", "/webhook", raw=raw)).body


@pytest.mark.parametrize("path", ["/", "/actions", "/status"])
async def test_rasa_sdks_other_routes_are_not_there(actions: Client, path: str) -> None:
    assert (await actions.call("GET", path)).body == b""


async def test_health_is_told(actions: Client) -> None:
    assert (await actions.call("GET", "/health")).status == 204
