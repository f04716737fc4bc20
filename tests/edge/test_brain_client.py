"""Whatever is no proper reply of the brain counts as none."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web

from bot.edge.brain_client import SECRET_HEADER, BrainClient
from bot.supervisor.checks import free_ports
from tests.edge.served_brain import SECRET, says, served

BODY = {"conversation": "c1", "text": "hello", "context": {}}


async def test_a_proper_reply_comes_through() -> None:
    messages = [
        {"type": "text", "text": "Hello."},
        {"type": "choices", "choices": [{"id": "goodbye", "title": "Bye"}]},
        {"type": "lesson", "title": "Consent", "text": "A card.", "step": 1, "of": 7},
        {
            "type": "help",
            "services": [{"id": "childline", "name": "Childline", "emergency": False, "channels": []}],
        },
    ]
    async with served(says({"messages": messages})) as client:
        assert (await client.ask(BODY)).messages == messages


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {},
        "hello",
        {"messages": []},
        {"messages": None},
        {"messages": "hello"},
        {"messages": {"type": "text"}},
        {"messages": ["hello"]},
        {"messages": [None]},
        {"messages": [{}]},
        {"messages": [{"type": "text"}]},
        {"messages": [{"type": "text", "text": ""}]},
        {"messages": [{"type": "text", "text": 7}]},
        {"messages": [{"type": "lesson", "title": "Consent", "text": " "}]},
        {"messages": [{"type": "lesson", "text": "A card."}]},
        {"messages": [{"type": "image", "image": "x"}]},
        {"messages": [{"type": ["text"], "text": "x"}]},
        {"messages": [{"type": "choices", "choices": []}]},
        {"messages": [{"type": "choices", "choices": "abc"}]},
        {"messages": [{"type": "choices", "choices": ["abc"]}]},
        {"messages": [{"type": "choices", "choices": [{"title": "no id"}]}]},
        {"messages": [{"type": "help", "services": []}]},
        {"messages": [{"type": "help", "services": "childline"}]},
        {"messages": [{"type": "text", "text": "Hello."}, {"type": "text"}]},
        {"error": "failed"},
    ],
    ids=str,
)
async def test_a_malformed_reply_is_none(content: Any) -> None:
    async with served(says(content)) as client:
        assert (await client.ask(BODY)).messages is None


@pytest.mark.parametrize("status", [204, 302, 400, 403, 404, 500, 503])
async def test_a_reply_with_another_status_is_none(status: int) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response({"messages": [{"type": "text", "text": "x"}]}, status=status)

    async with served(answer) as client:
        assert (await client.ask(BODY)).messages is None


async def test_a_reply_that_is_no_json_is_none() -> None:
    async def text(_: web.Request) -> web.StreamResponse:
        return web.Response(text="{", content_type="application/json")

    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<html>", content_type="text/html")

    for answer in (text, page):
        async with served(answer) as client:
            assert (await client.ask(BODY)).messages is None


async def test_a_late_reply_is_none_and_the_wait_has_an_end() -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(5)
        return web.json_response({"messages": [{"type": "text", "text": "late"}]})

    async with served(answer, deadline=0.2) as client:
        before = asyncio.get_running_loop().time()
        assert (await client.ask(BODY)).messages is None
        assert asyncio.get_running_loop().time() - before < 2


async def test_a_reply_that_trickles_in_is_none_after_the_deadline() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"content-type": "application/json"})
        await response.prepare(request)
        for _ in range(50):
            await response.write(b" ")
            await asyncio.sleep(0.1)
        return response

    async with served(answer, deadline=0.3) as client:
        assert (await client.ask(BODY)).messages is None


async def test_a_dead_brain_is_none_and_not_ready() -> None:
    (port,) = free_ports(1)
    client = BrainClient(f"http://127.0.0.1:{port}", SECRET)
    await client.open()
    try:
        assert (await client.ask(BODY)).messages is None
        assert not await client.is_ready()
        await client.forget("c1")
    finally:
        await client.close()


async def test_a_brain_that_hangs_up_is_none() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport
        request.transport.close()
        return web.Response()

    async with served(answer) as client:
        assert (await client.ask(BODY)).messages is None
        assert not await client.is_ready()


async def test_the_secret_goes_along_and_no_cookie_comes_back() -> None:
    seen: list[Any] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append((request.method, request.path, request.headers.get(SECRET_HEADER), dict(request.cookies)))
        response = web.Response(status=204)
        response.set_cookie("id", "x")
        return response

    async with served(answer) as client:
        assert await client.is_ready()
        await client.forget("c1")
    assert seen == [
        ("GET", "/health", SECRET, {}),
        ("DELETE", "/webhooks/signpost/conversations/c1", SECRET, {}),
    ]


class Moody:
    """A brain that hangs, or dies, when it is told to."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.is_dead = False
        self.asked_while_dead = 0
        self.hung = 0
        self.asked: list[str] = []
        self.forgotten: list[str] = []

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Note the conversation; answer when it is allowed."""
        if self.is_dead and request.transport:
            self.asked_while_dead += 1
            request.transport.close()
            return web.Response()
        if not self.may_answer.is_set():
            self.hung += 1
        await self.may_answer.wait()
        if request.method == "DELETE":
            self.forgotten.append(request.path.rpartition("/")[2])
            return web.Response(status=204)
        if request.method == "GET":
            return web.Response(status=204)
        self.asked.append((await request.json())["conversation"])
        return web.json_response({"messages": [{"type": "text", "text": "Hello."}]})


async def until(condition: Callable[[], bool]) -> None:
    """Wait for it; the test's own time-out ends a wait in vain."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.01)


async def answers(client: BrainClient) -> bool:
    return (await client.ask(BODY)).messages is not None


async def test_while_the_brain_hangs_only_the_first_message_waits_for_it() -> None:
    moody = Moody()
    async with served(moody.answer, deadline=0.2) as client:
        moody.may_answer.clear()
        assert not await answers(client)
        before = asyncio.get_running_loop().time()
        for _ in range(50):
            assert not await answers(client)
        assert asyncio.get_running_loop().time() - before < 0.15
        moody.may_answer.set()


async def test_a_brain_that_is_well_again_is_asked_again_without_a_message_of_anybody() -> None:
    moody = Moody()
    async with served(moody.answer, deadline=0.1) as client:
        moody.may_answer.clear()
        assert not await answers(client)
        await until(lambda: moody.hung >= 3)
        assert not await client.is_ready()
        moody.may_answer.set()
        await until(lambda: "edge" in moody.forgotten)
        assert await client.is_ready()
        assert await answers(client)


async def test_what_a_hanging_brain_should_forget_it_is_told_when_it_is_well() -> None:
    moody = Moody()
    async with served(moody.answer, deadline=0.1) as client:
        moody.may_answer.clear()
        await client.forget("first")
        before = asyncio.get_running_loop().time()
        await client.forget("second")
        assert asyncio.get_running_loop().time() - before < 0.05
        assert moody.forgotten == []
        moody.may_answer.set()
        await until(lambda: {"first", "second"} <= set(moody.forgotten))


async def test_a_brain_that_dies_is_asked_by_one_message_only_and_by_all_when_it_is_back() -> None:
    moody = Moody()
    async with served(moody.answer, pause=0.2) as client:
        moody.is_dead = True
        for _ in range(50):
            assert not await answers(client)
        assert 1 <= moody.asked_while_dead <= 4  # one message, the rest are looks
        moody.is_dead = False
        await until(lambda: "edge" in moody.forgotten)
        assert await answers(client)


async def test_a_hanging_brain_that_dies_has_nothing_left_to_forget() -> None:
    moody = Moody()
    async with served(moody.answer, deadline=0.1) as client:
        moody.may_answer.clear()
        assert not await answers(client)
        await client.forget("owed")
        moody.is_dead = True
        await until(lambda: moody.asked_while_dead > 0)
        moody.is_dead = False
        moody.may_answer.set()
        await until(lambda: "edge" in moody.forgotten)
        assert "owed" not in moody.forgotten


async def test_one_lost_answer_of_a_brain_that_is_well_costs_the_others_nothing() -> None:
    moody = Moody()
    async with served(moody.answer, pause=60) as client:
        moody.is_dead = True
        assert not await answers(client)
        moody.is_dead = False
        await until(lambda: "edge" in moody.forgotten)
        assert await answers(client)
