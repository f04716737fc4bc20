"""What the edge knows about a conversation, as entities without any text."""

import pytest

from bot.nlu.context import context_entities, entity


def test_only_what_is_known_becomes_an_entity() -> None:
    found = context_entities({"audience": "8-10", "area": None, "speaker": ""})
    assert [item["entity"] for item in found] == ["audience"]


@pytest.mark.parametrize("context", [None, {}])
def test_no_context_gives_no_entity(context: dict[str, object] | None) -> None:
    assert context_entities(context) == []


def test_nothing_else_passes() -> None:
    assert context_entities({"name": "x", "text": "y", "screened": {}}) == []


def test_an_entity_stands_for_no_part_of_the_text() -> None:
    found = entity("audience", "8-10")
    assert (found["start"], found["end"]) == (0, 0)
