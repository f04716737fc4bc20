"""The brain's web app: one channel, one health route, and failures without words."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.brain.app import create_app
from bot.brain.channel import SECRET_VARIABLE
from bot.brain.tracker_store import ExpiringTrackerStore
from tests.edge.asgi import Client, serving

SECRET = "a-secret-for-this-test"
CANARY = "xylophonist"
MESSAGES = "/webhooks/signpost/messages"


class EchoAgent:
    """In the place of Rasa's agent: answers each message, or fails with the message in the error's text."""

    def __init__(self, store: ExpiringTrackerStore) -> None:
        self.tracker_store = store
        self.processor = self
        self.fails = False
        self.cannot_read = False
        self.read: list[UserMessage] = []
        self.heard: list[UserMessage] = []

    async def parse_message(self, message: UserMessage) -> dict[str, Any]:
        self.read.append(message)
        if self.cannot_read:
            raise RuntimeError(f"cannot read {message.text}")
        return {"text": message.text, "intent": {"name": "greet"}, "intent_ranking": [], "entities": []}

    async def handle_message(self, message: UserMessage) -> None:
        self.heard.append(message)
        if self.fails:
            raise RuntimeError(f"cannot answer {message.sender_id}")
        await message.output_channel.send_text_message(message.sender_id, " An answer. ")


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[EchoAgent]:
    agents: list[EchoAgent] = []

    def load(_: Path, tracker_store: ExpiringTrackerStore, **__: Any) -> EchoAgent:
        agents.append(EchoAgent(tracker_store))
        return agents[-1]

    monkeypatch.setattr(Agent, "load", load)
    monkeypatch.setenv(SECRET_VARIABLE, SECRET)
    return agents


@pytest.fixture
async def brain(loaded: list[EchoAgent]) -> AsyncIterator[Client]:
    app = create_app(Path("no-such-model.tar.gz"), "http://127.0.0.1:1/webhook")
    async with serving(app, x_signpost_secret=SECRET) as client:
        yield client


def said(text: str = "hello") -> dict[str, Any]:
    return {"conversation": "c1", "text": text, "context": {"audience": "8-10"}}


async def test_the_answer_is_a_list_of_messages(brain: Client) -> None:
    answer = await brain.call("POST", MESSAGES, said())
    assert answer.status == 200
    assert answer.json["messages"] == [{"type": "text", "text": "An answer."}]


async def test_the_model_is_warm_before_the_first_person_writes(
    brain: Client, loaded: list[EchoAgent]
) -> None:
    assert [message.text for message in loaded[0].read] == ["ready"]
    assert "screened" in loaded[0].read[0].metadata


async def test_what_is_typed_is_read_once_and_goes_on_without_its_words(
    brain: Client, loaded: list[EchoAgent]
) -> None:
    await brain.call("POST", MESSAGES, said(CANARY))
    (message,) = loaded[0].heard
    assert message.text == ""
    assert message.parse_data["intent"] == {"name": "greet"}
    assert CANARY not in str(vars(message))


async def test_a_tapped_choice_is_not_read_at_all(brain: Client, loaded: list[EchoAgent]) -> None:
    await brain.call("POST", MESSAGES, {"conversation": "c1", "choice": "safe_no", "context": {}})
    assert len(loaded[0].read) == 1
    assert loaded[0].heard[0].parse_data["intent"]["name"] == "safe_no"
    assert loaded[0].heard[0].sender_id == "c1"


async def test_conversations_are_kept_in_the_store_that_forgets(
    brain: Client, loaded: list[EchoAgent]
) -> None:
    assert isinstance(loaded[0].tracker_store, ExpiringTrackerStore)


@pytest.mark.parametrize("shown", ["", "wrong", SECRET + " ", SECRET[:-1], "☃"])
async def test_nobody_speaks_to_the_brain_without_the_secret(
    brain: Client, loaded: list[EchoAgent], shown: str
) -> None:
    answer = await brain.call("POST", MESSAGES, said(CANARY), x_signpost_secret=shown)
    forgot = await brain.call("DELETE", "/webhooks/signpost/conversations/c1", x_signpost_secret=shown)
    assert (answer.status, answer.body, forgot.status) == (403, b"", 403)
    assert loaded[0].heard == []


@pytest.mark.parametrize("how", ["fails", "cannot_read"])
async def test_a_failing_agent_answers_500_without_words(
    brain: Client, loaded: list[EchoAgent], how: str
) -> None:
    setattr(loaded[0], how, True)
    answer = await brain.call("POST", MESSAGES, {**said(CANARY), "conversation": CANARY})
    assert (answer.status, answer.body) == (500, b"")
    assert CANARY not in json.dumps(answer.headers)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"xylophonist"',
        b'{"conversation": "c1", "text": "xylophonist"}',
        b'{"conversation": "c1", "context": {}}',
        b'{"text": "xylophonist", "context": {}}',
        b'{"conversation": "c1", "text": 7, "context": {}}',
        b"\xff\xfe",
    ],
)
async def test_a_malformed_request_is_answered_without_words(brain: Client, raw: bytes) -> None:
    answer = await brain.call("POST", MESSAGES, raw=raw)
    assert (answer.status, answer.body) == (500, b"")


async def test_the_brain_forgets_a_conversation_on_request(brain: Client, loaded: list[EchoAgent]) -> None:
    store = loaded[0].tracker_store
    await store.save(await store.create_tracker("c1", append_action_listen=False))
    answer = await brain.call("DELETE", "/webhooks/signpost/conversations/c1")
    assert answer.status == 204
    assert await store.retrieve("c1") is None


async def test_health_is_told_without_the_secret(brain: Client) -> None:
    assert (await brain.call("GET", "/health", x_signpost_secret="")).status == 204


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/version"),
        ("GET", "/domain"),
        ("GET", "/status"),
        ("POST", "/model/parse"),
        ("PUT", "/model"),
        ("GET", "/conversations/c1/tracker"),
        ("POST", "/conversations/c1/trigger_intent"),
        ("POST", "/webhooks/rest/webhook"),
    ],
)
async def test_the_parts_of_rasas_own_server_are_not_there(brain: Client, method: str, path: str) -> None:
    assert (await brain.call(method, path, {"text": CANARY})).body == b""
