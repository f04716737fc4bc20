"""What the edge knows about a conversation, given to Rasa as entities that fill slots.

The edge sends it with each message, so a brain that was restarted in mid-conversation knows the reader's
age band again at once. Only enumerations pass; slots never hold words of a person.
"""

from typing import Any

CONTEXT_SLOTS = ("audience", "area", "speaker", "shown")


def context_entities(context: dict[str, Any] | None) -> list[dict[str, Any]]:
    """One entity for each part of the context that is known; an empty list is known, too."""
    known = context or {}
    return [entity(name, known[name]) for name in CONTEXT_SLOTS if known.get(name) or known.get(name) == []]


def entity(name: str, value: str | list[str]) -> dict[str, Any]:
    """An entity that stands for no part of the text (start and end are 0)."""
    return {"entity": name, "value": value, "start": 0, "end": 0, "extractor": "signpost"}
