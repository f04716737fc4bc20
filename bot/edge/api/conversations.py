"""Start a conversation, say something in it, forget it."""

from collections.abc import Mapping
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.edge.conversations import Conversation
from bot.edge.parts import Parts, parts_of, utc_now
from bot.edge.problems import Problem
from bot.edge.requests import BAD_REQUEST, json_object, text_field
from bot.edge.turn import Reply
from bot.replies.messages import Message, notice
from bot.signposting import notices
from bot.vocabulary import Audience

routes = Blueprint("conversations", url_prefix="/api/v1/conversations")

LONGEST_KEY = 64


@routes.post("/")
async def start(request: Request) -> HTTPResponse:
    """Begin a conversation for a registered site; the first screen comes back."""
    parts = parts_of(request)
    body = json_object(request, allowed=("site", "audience", "area"))
    name = text_field(body, "site") or ""
    site = parts.sites.get(name)
    if site is None:
        raise Problem(
            404, "This site is not registered", "Add it to config/sites.yml, or correct the 'site'."
        )
    audience = _audience(body)
    area = _area(parts, body) or site.area
    conversation = parts.conversations.start(name, area, audience or site.default_audience)
    messages = _first_screen(parts, conversation, audience)
    return json({"conversation": conversation.id, "messages": messages}, status=201)


@routes.post("/<conversation_id:str>/messages")
async def say(request: Request, conversation_id: str) -> HTTPResponse:
    """Answer a typed text or a tapped choice."""
    parts = parts_of(request)
    body = json_object(request, allowed=("text", "choice"))
    text, choice = text_field(body, "text"), text_field(body, "choice")
    if (text is None) == (choice is None):
        raise Problem(400, BAD_REQUEST, "Send either 'text' or 'choice'.")
    if choice is not None and choice not in parts.choices:
        raise Problem(400, BAD_REQUEST, "Send a choice that a reply has offered.")
    conversation = _found(parts, conversation_id)
    async with conversation.lock:
        answer = await _answer_once(parts, conversation, request, text, choice)
    if answer.get("ended"):
        await _forget(parts, conversation_id)
    return json(answer)


@routes.delete("/<conversation_id:str>")
async def forget(request: Request, conversation_id: str) -> HTTPResponse:
    """Forget everything about a conversation; one that is gone already is no error."""
    await _forget(parts_of(request), conversation_id)
    return empty(204)


async def _answer_once(
    parts: Parts, conversation: Conversation, request: Request, text: str | None, choice: str | None
) -> Mapping[str, Any]:
    """The answer to a request; one that is sent again (same `Idempotency-Key`) gets the answer it missed."""
    key = (request.headers.get("idempotency-key") or "")[:LONGEST_KEY]
    if key and conversation.answered and conversation.answered[0] == key:
        return conversation.answered[1]
    answer = (await _turn(parts, conversation, text, choice)).to_dict()
    conversation.answered = (key, answer)
    return answer


async def _turn(parts: Parts, conversation: Conversation, text: str | None, choice: str | None) -> Reply:
    if text is not None:
        return await parts.turns.take_text(conversation, text)
    return await parts.turns.take_choice(conversation, choice or "")


async def _forget(parts: Parts, conversation_id: str) -> None:
    """Forget at once here; in the brain after a running turn, which would save the conversation again."""
    conversation = parts.conversations.end(conversation_id)
    if conversation:
        async with conversation.lock:
            await parts.brain.forget(conversation_id)


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


def _first_screen(parts: Parts, conversation: Conversation, audience: Audience | None) -> list[Message]:
    """What this is and its limits, what goes on in the area; then the age, unless the page has said it."""
    second = "who_is_it_about" if audience else "ask_age"
    area = parts.library.areas[conversation.area]
    return [
        *parts.composer.standing("welcome", conversation.audience),
        *(notice(card) for card in notices(area, conversation.audience, utc_now())),
        *parts.composer.standing(second, conversation.audience),
    ]
