"""Where somebody lives is chosen from a list; nothing else says it."""

import pytest

from bot.content.library import Library
from tests.edge.asgi import Client
from tests.edge.test_api import START, said, started

PARTNERS = {"sutton_front_door", "stoke_front_door", "staffordshire_children_board"}


async def ids(edge: Client, conversation: str) -> set[str]:
    """The services that somebody is shown who asks for people."""
    answer = await said(edge, conversation, text="help")
    return {card["id"] for message in answer.json["messages"] for card in message.get("services", [])}


@pytest.mark.parametrize("text", ["i live in sutton sm1 1ea", "my postcode is ST4 1HH", "we are in stafford"])
async def test_a_place_or_postcode_that_is_typed_chooses_nothing(edge: Client, text: str) -> None:
    conversation = await started(edge, audience="adult")
    before = await ids(edge, conversation)
    await said(edge, conversation, text=text)
    assert await ids(edge, conversation) == before
    assert PARTNERS.isdisjoint(before)


async def test_the_address_on_the_network_chooses_nothing(edge: Client) -> None:
    plain = await edge.call("GET", "/api/v1/services?audience=adult")
    sent = await edge.call(
        "GET",
        "/api/v1/services?audience=adult",
        x_forwarded_for="62.30.0.1",
        forwarded="for=62.30.0.1",
        cf_ipcountry="IM",
    )
    assert [card["id"] for card in sent.json["services"]] == [card["id"] for card in plain.json["services"]]


async def test_a_place_that_is_chosen_changes_who_is_shown(edge: Client) -> None:
    conversation = await started(edge, audience="adult")
    answer = await said(edge, conversation, choice="area_sutton")
    assert "sutton_front_door" in {card["id"] for card in answer.json["messages"][1]["services"]}
    assert "sutton_front_door" in await ids(edge, conversation)


async def test_nobody_is_asked_before_people_are_asked_for(edge: Client, library: Library) -> None:
    first = (await edge.call("POST", START, {"site": "demo"})).json["messages"]
    assert not [area.name for area in library.areas.values() if area.name in str(first)]
