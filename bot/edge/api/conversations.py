"""Start a conversation, say something in it, forget it."""

from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.edge import talk
from bot.edge.conversations import Conversation
from bot.edge.parts import Parts, parts_of
from bot.edge.problems import Problem
from bot.edge.requests import BAD_REQUEST, json_object, text_field
from bot.vocabulary import Audience

routes = Blueprint("conversations", url_prefix="/api/v1/conversations")


@routes.post("/")
async def start(request: Request) -> HTTPResponse:
    """Begin a conversation for a registered site; the first screen comes back."""
    parts = parts_of(request)
    body = json_object(request, allowed=("site", "audience", "area"))
    name = text_field(body, "site") or ""
    if name not in parts.sites:
        raise Problem(
            404, "This site is not registered", "Add it to config/sites.yml, or correct the 'site'."
        )
    audience = _audience(body)
    conversation = talk.begin(parts, name, audience, _area(parts, body))
    messages = talk.first_screen(
        parts, conversation.audience, conversation.area, age_is_known=audience is not None
    )
    return json({"conversation": conversation.id, "messages": messages}, status=201)


@routes.post("/<conversation_id:str>/messages")
async def say(request: Request, conversation_id: str) -> HTTPResponse:
    """Answer a typed text or a tapped choice; `Idempotency-Key` tells one that is sent again."""
    parts = parts_of(request)
    body = json_object(request, allowed=("text", "choice"))
    text, choice = text_field(body, "text"), text_field(body, "choice")
    if (text is None) == (choice is None):
        raise Problem(400, BAD_REQUEST, "Send either 'text' or 'choice'.")
    if choice is not None and choice not in parts.choices:
        raise Problem(400, BAD_REQUEST, "Send a choice that a reply has offered.")
    said = talk.Said(text, choice, request.headers.get("idempotency-key") or "")
    return json(await talk.answer(parts, _found(parts, conversation_id), said))


@routes.delete("/<conversation_id:str>")
async def forget(request: Request, conversation_id: str) -> HTTPResponse:
    """Forget everything about a conversation; one that is gone already is no error."""
    await talk.forget(parts_of(request), conversation_id)
    return empty(204)


def _found(parts: Parts, conversation_id: str) -> Conversation:
    conversation = parts.conversations.find(conversation_id)
    if conversation is None:
        raise Problem(
            404, "This conversation has ended", "Start a new one. If someone is in danger now, call 999."
        )
    return conversation


def _audience(body: dict[str, Any]) -> Audience | None:
    value = text_field(body, "audience")
    if value is None:
        return None
    if value not in set(Audience):
        raise Problem(400, BAD_REQUEST, f"'audience' is one of: {', '.join(Audience)}.")
    return Audience(value)


def _area(parts: Parts, body: dict[str, Any]) -> str | None:
    value = text_field(body, "area")
    if value is not None and value not in parts.library.areas:
        raise Problem(400, BAD_REQUEST, f"'area' is one of: {', '.join(parts.library.areas)}.")
    return value
