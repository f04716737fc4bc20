"""The course of a conversation, the same for the API and for the chat without scripts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.edge.conversations import Conversation
from bot.edge.parts import Parts, utc_now
from bot.edge.turn import Reply
from bot.replies.messages import Message, notice
from bot.replies.naming import with_names_of_shown
from bot.signposting import notices
from bot.vocabulary import Audience

LONGEST_KEY = 64
# "Try again" can stand beside messages whose answers were lost while later ones came.
REMEMBERED_ANSWERS = 4


@dataclass(frozen=True)
class Said:
    """What a person sent, a text or a choice, under a key that is the same when it is sent again."""

    text: str | None
    choice: str | None
    key: str = ""


def begin(parts: Parts, site_id: str, audience: Audience | None, area: str | None = None) -> Conversation:
    """Start a conversation for a registered site; age and place are the site's unless they are said."""
    site = parts.sites[site_id]
    return parts.conversations.start(site_id, area or site.area, audience or site.default_audience)


def first_screen(parts: Parts, audience: Audience, area: str, *, age_is_known: bool) -> list[Message]:
    """What this is and its limits, what goes on in the area; then the age, unless it has been said."""
    second = "who_is_it_about" if age_is_known else "ask_age"
    messages = [
        *parts.composer.standing("welcome", audience),
        *(notice(card) for card in notices(parts.library.areas[area], audience, utc_now())),
        *parts.composer.standing(second, audience),
    ]
    return with_names_of_shown(messages, parts.library.services)


async def answer(parts: Parts, conversation: Conversation, said: Said) -> Mapping[str, Any]:
    """The answer to what was said; a conversation that it ends is forgotten."""
    async with conversation.lock:
        body = await _answer_once(parts, conversation, said)
    if body.get("ended"):
        await forget(parts, conversation.id)
    return body


async def forget(parts: Parts, conversation_id: str) -> None:
    """Forget at once here; in the brain after a running turn, which would save the conversation again."""
    conversation = parts.conversations.end(conversation_id)
    if conversation:
        async with conversation.lock:
            await parts.brain.forget(conversation_id)


async def _answer_once(parts: Parts, conversation: Conversation, said: Said) -> Mapping[str, Any]:
    """The answer; what is sent again (same key) gets the answer it missed."""
    key = said.key[:LONGEST_KEY]
    if key and key in conversation.answered:
        return conversation.answered[key]
    reply = await _turn(parts, conversation, said)
    named = with_names_of_shown(reply.messages, parts.library.services)
    body = replace(reply, messages=named).to_dict()
    conversation.answered.pop(key, None)
    conversation.answered[key] = body
    while len(conversation.answered) > REMEMBERED_ANSWERS:
        conversation.answered.popitem(last=False)
    return body


async def _turn(parts: Parts, conversation: Conversation, said: Said) -> Reply:
    if said.text is not None:
        return await parts.turns.take_text(conversation, said.text)
    return await parts.turns.take_choice(conversation, said.choice or "")
