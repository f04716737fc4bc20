"""A brain that is dead, slow or confused never keeps help away."""

import asyncio

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content.library import Library
from bot.edge.brain_client import BrainClient
from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.replies.messages import holds_help
from bot.safety.detector import RiskDetector
from bot.supervisor.checks import free_ports
from tests.edge.fake_brain import FakeBrain
from tests.edge.served_brain import says, served
from tests.edge.turn.conftest import HARMLESS, RISKY, make_turns, new_chat


async def test_a_dead_brain_and_a_risk_still_give_help(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    reply = await turns.take_text(chat, RISKY)
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"]["severity"] == "urgent"


async def test_a_dead_brain_and_a_question_give_people_to_ask(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    reply = await turns.take_text(chat, HARMLESS)
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"] is None


@pytest.mark.parametrize(
    "answer",
    [
        [{"type": "choices", "choices": ["abc"]}],
        [{"type": "choices", "choices": [{"title": "no id"}]}],
        [{"type": "help", "services": ["childline"]}],
        [{"type": "text"}],
        [{}],
    ],
    ids=str,
)
async def test_a_malformed_answer_from_the_real_client_never_breaks_a_turn(
    library: Library, detector: RiskDetector, chat: Conversation, answer: list[object]
) -> None:
    async with served(says({"messages": answer})) as client:
        reply = await make_turns(library, detector, client).take_text(chat, RISKY)
    assert holds_help(reply.messages)


async def test_a_slow_brain_does_not_keep_a_risk_waiting(
    library: Library, detector: RiskDetector, chat: Conversation
) -> None:
    async def slow(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(10)
        return web.json_response({})

    async with served(slow, deadline=0.2) as client:
        turns = make_turns(library, detector, client)
        before = asyncio.get_running_loop().time()
        assert holds_help((await turns.take_text(chat, RISKY)).messages)
        assert asyncio.get_running_loop().time() - before < 3


async def test_nobody_listening_is_answered_with_help(
    library: Library, detector: RiskDetector, chat: Conversation
) -> None:
    client = BrainClient(f"http://127.0.0.1:{free_ports(1)[0]}", "secret")
    await client.open()
    try:
        assert holds_help((await make_turns(library, detector, client).take_text(chat, RISKY)).messages)
    finally:
        await client.close()


@pytest.mark.parametrize("choice", ["talk_to_someone", "safe_unsure", "safe_no"])
async def test_choices_that_must_bring_help_bring_it_from_a_dead_brain(
    turns: Turns, brain: FakeBrain, chat: Conversation, choice: str
) -> None:
    brain.answer = None
    assert holds_help((await turns.take_choice(chat, choice)).messages)


async def test_a_topic_is_answered_by_a_dead_brains_stand_in(
    turns: Turns, brain: FakeBrain, chat: Conversation, library: Library
) -> None:
    brain.answer = None
    reply = await turns.take_choice(chat, "topic_consent")
    assert reply.messages[0]["text"] == library.topics["consent"].words(chat.audience).strip()


async def test_words_to_tell_someone_come_from_a_dead_brains_stand_in(
    turns: Turns, brain: FakeBrain, chat: Conversation, library: Library
) -> None:
    brain.answer = None
    reply = await turns.take_choice(chat, "tell_someone")
    assert reply.messages[0]["text"] == library.replies["tell_someone"].words(chat.audience).strip()
    assert "topic_how_to_tell_someone" in chat.offered.values()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=200))
async def test_any_text_at_all_gets_an_answer(library: Library, detector: RiskDetector, text: str) -> None:
    turns = make_turns(library, detector, FakeBrain(None))
    reply = await turns.take_text(new_chat(), text)
    assert reply.ended or holds_help(reply.messages)
