"""No page of another origin can use the API: a registered one shows the frame, and the frame is our own."""

import pytest

from bot.edge import parts as edge_parts
from bot.edge.sites import Site
from tests.edge.asgi import Answer, Client
from tests.edge.test_api import START, started

REGISTERED = "https://school.example"
ORIGINS = pytest.mark.parametrize("origin", [REGISTERED, "https://stranger.example", "null"])


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(name="A school", allowed_origins=[REGISTERED])
    monkeypatch.setattr(edge_parts, "load_sites", lambda: {"demo": site})


def shared(answer: Answer) -> list[str]:
    return [name for name in answer.headers if name.startswith("access-control-")]


async def test_only_the_registered_one_may_show_the_chat(edge: Client) -> None:
    policy = (await edge.call("GET", "/chat?site=demo")).headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors 'self' {REGISTERED}")


@ORIGINS
async def test_none_may_read_an_answer(edge: Client, origin: str) -> None:
    conversation = await started(edge)
    for method, path, body in (
        ("POST", START, {"site": "demo"}),
        ("POST", f"{START}/{conversation}/messages", {"text": "what is consent"}),
        ("GET", "/api/v1/services", None),
        ("DELETE", f"{START}/{conversation}", None),
    ):
        answer = await edge.call(method, path, body, origin=origin)
        assert shared(answer) == []
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@ORIGINS
async def test_none_is_told_that_it_may_send_json(edge: Client, origin: str) -> None:
    answer = await edge.call(
        "OPTIONS",
        START,
        origin=origin,
        access_control_request_method="POST",
        access_control_request_headers="content-type",
    )
    assert answer.status == 405
    assert shared(answer) == []


@ORIGINS
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_what_a_browser_sends_without_asking_is_refused(edge: Client, origin: str, kind: str) -> None:
    answer = await edge.call("POST", START, {"site": "demo"}, content_type=kind, origin=origin)
    assert answer.status == 415


async def test_the_loader_may_be_read_by_all(edge: Client) -> None:
    answer = await edge.call("GET", "/widget.js", origin=REGISTERED)
    assert answer.headers["access-control-allow-origin"] == "*"
