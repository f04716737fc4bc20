"""Everything that the edge shows in production, with a living and a dead brain, when nothing is confirmed."""

import html
import itertools
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.confirmation import Record, mode, serving
from bot.confirmation.entry import Deed, Entry
from bot.confirmation.rules import rules
from bot.content.area import area_ids
from bot.content.library import Library
from bot.edge import parts as edge_parts
from bot.vocabulary import Audience
from tests.confirmation.conftest import confirmed
from tests.confirmation.names import named
from tests.edge.asgi import Client
from tests.edge.conftest import Starter
from tests.edge.fake_brain import FakeBrain
from tests.edge.plain.plain_page import PlainPage

START = "/api/v1/conversations"
RISKS = [
    "my uncle touches me and i hate it",
    "i want to die",
    "someone shared my nudes",
    "i touched my sister",
]
PLACES = [(area, audience.value) for area, audience in itertools.product(sorted(area_ids()), Audience)]


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path)


@pytest.fixture
async def edge(
    start_edge: Starter, brain: FakeBrain, record: Record, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Client]:
    """The edge in production with a dead brain and a data folder of its own."""
    brain.answer = None
    monkeypatch.setattr(serving, "LOOK_SECONDS", 0.0)
    monkeypatch.setenv(mode.VARIABLE, "1")
    monkeypatch.setenv("SIGNPOST_STATE", str(record.path.parent))
    async with start_edge(brain, record.path.parent) as client:
        yield client


def hidden_words(library: Library, shown: set[str]) -> list[str]:
    """Labels and links that belong to services which are not shown."""
    seen = {(route.label, route.href) for name in shown for route in library.services[name].channels}
    others = [
        route for name, each in library.services.items() if name not in shown for route in each.channels
    ]
    return [
        word
        for route in others
        for word in (route.label, route.href)
        if word and not any(word in s for s in seen)
    ]


def assert_shows_only(text: str, library: Library, shown: set[str]) -> None:
    text = html.unescape(text)
    assert [word for word in hidden_words(library, shown) if word in text] == []
    assert named(text) == set()
    assert rules().caution not in text


async def test_no_page_shows_anything_else(edge: Client, library: Library) -> None:
    few = set(rules().always_shown)
    helps = [f"/help?area={area}&audience={audience}" for area, audience in PLACES]
    for path in [
        *helps,
        "/chat?site=demo",
        "/chat/plain?site=demo",
        "/chat?site=nowhere",
        "/widget.js",
        "/",
        "/tell-someone",
    ]:
        answer = await edge.call("GET", path)
        assert_shows_only(answer.body.decode(), library, few)
    assert "tel:08001111" in (await edge.call("GET", "/widget.js")).body.decode()


async def test_the_api_lists_nothing_else(edge: Client) -> None:
    for area, audience in PLACES:
        answer = await edge.call("GET", f"/api/v1/services?area={area}&audience={audience}")
        cards = answer.json["services"]
        assert cards[0]["id"] == "emergency_999"
        assert {card["id"] for card in cards} <= set(rules().always_shown)
        assert {card["caution"] for card in cards} == {None}


@pytest.mark.parametrize("text", RISKS)
@pytest.mark.parametrize("audience", Audience)
async def test_with_a_dead_brain_a_risk_is_answered_with_nothing_else(
    edge: Client, library: Library, text: str, audience: Audience
) -> None:
    started = await edge.call("POST", START, {"site": "demo", "audience": audience})
    said = await edge.call("POST", f"{START}/{started.json['conversation']}/messages", {"text": text})
    cards = [card for message in said.json["messages"] for card in message.get("services", [])]
    assert cards
    assert {card["id"] for card in cards} <= set(rules().always_shown)
    assert said.json["escalation"]["services"]
    assert_shows_only(said.body.decode(), library, set(rules().always_shown))


async def test_what_the_brain_says_loses_the_names_of_hidden_services(
    edge: Client, library: Library, brain: FakeBrain
) -> None:
    words = "Tell the police[ceop| or CEOP]. [report_remove|Use Report Remove.|Ask Childline.]"
    brain.answer = [{"type": "text", "text": words}]
    started = await edge.call("POST", START, {"site": "demo"})
    said = await edge.call("POST", f"{START}/{started.json['conversation']}/messages", {"text": "what now"})
    page = await (await PlainPage.opened(edge)).send(text="what now")
    for shown in (said.body.decode(), page.text):
        assert "Tell the police. Ask Childline." in shown
        assert_shows_only(shown, library, set(rules().always_shown))


async def test_a_confirmed_service_appears_and_a_retired_one_goes_while_it_serves(
    edge: Client, library: Library, record: Record
) -> None:
    path = "/help?area=sutton&audience=adult"
    label = "020 8770 6001"
    assert label not in (await edge.call("GET", path)).body.decode()
    now = edge_parts.utc_now()
    record.add(confirmed("sutton_front_door", library.services["sutton_front_door"], now))
    assert label in (await edge.call("GET", path)).body.decode()
    record.add(Entry(service="sutton_front_door", deed=Deed.RETIRED, at=now))
    assert label not in (await edge.call("GET", path)).body.decode()


def test_what_is_looked_for_would_be_found(library: Library) -> None:
    words = hidden_words(library, set(rules().always_shown))
    assert {"Call 020 8770 6001", "tel:02087706001"} <= set(words)
    assert re.fullmatch(r"[^<>]+", "".join(words))
    with pytest.raises(AssertionError):
        assert_shows_only("Call 020 8770 6001", library, set(rules().always_shown))
