"""Reads request bodies strictly: the right type, the right keys, text that can be text."""

import json
import unicodedata
from collections.abc import Collection
from typing import Any

from sanic.request import Request

from bot.edge.problems import Problem

BAD_REQUEST = "The request does not fit the API"


def json_object(request: Request, *, allowed: Collection[str]) -> dict[str, Any]:
    """The body as an object with no other keys than `allowed`.

    Raises:
        Problem: 415 for another content type, 400 for anything but such an object.
    """
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise Problem(415, "The request is not JSON", "Send it with the content type application/json.")
    try:
        body = json.loads(request.body, parse_constant=_refuse, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError):
        raise Problem(400, BAD_REQUEST, "Send one JSON object without repeated keys.") from None
    if not isinstance(body, dict):
        raise Problem(400, BAD_REQUEST, "Send a JSON object.")
    if body.keys() - set(allowed):
        raise Problem(400, BAD_REQUEST, f"Use only these keys: {', '.join(allowed)}.")
    return body


def text_field(body: dict[str, Any], name: str) -> str | None:
    """The text under `name` without control characters, or None when the key is missing.

    Raises:
        Problem: 400 when it is no text, or nothing but white space.
    """
    value = body.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Problem(400, BAD_REQUEST, f"'{name}' has to be text.")
    cleaned = readable(value)
    if not cleaned:
        raise Problem(400, BAD_REQUEST, f"'{name}' has to hold some text.")
    return cleaned


def readable(value: str) -> str:
    """The text without control characters, and without white space around it."""
    return "".join(_readable(character) for character in value).strip()


def _readable(character: str) -> str:
    """The character; a space for a control character, nothing for half of a broken pair."""
    category = unicodedata.category(character)
    if category == "Cc":
        return character if character in "\n\t" else " "
    return "" if category == "Cs" else character


def _refuse(_: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is repeated")
    return found
