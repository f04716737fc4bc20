"""Asks the brain, with a deadline. Whatever is no proper reply counts as none."""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.replies.messages import Message

DEADLINE_SECONDS = 1.5
SECRET_HEADER = "x-signpost-secret"


@dataclass(frozen=True)
class BrainReply:
    """What the brain said (None when that is no proper reply), and what it understood.

    `likely` are the intents of topics that the message may be about besides `intent`, the likeliest first.
    """

    messages: list[Message] | None
    intent: str | None = None
    likely: tuple[str, ...] = ()


NO_REPLY = BrainReply(None)


class BrainClient:
    """The brain's private channel, as the edge sees it."""

    def __init__(self, url: str, secret: str, deadline: float = DEADLINE_SECONDS) -> None:
        """Keep where the brain is.

        Args:
            url: its address, `http://127.0.0.1:port`.
            secret: what the supervisor told both sides.
            deadline: seconds until the edge answers without it.
        """
        self._url = url
        self._secret = secret
        self._timeout = aiohttp.ClientTimeout(total=deadline)
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Open the connection pool; needs a running event loop."""
        self._session = aiohttp.ClientSession(
            self._url,
            timeout=self._timeout,
            headers={SECRET_HEADER: self._secret},
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def close(self) -> None:
        """Close the connection pool."""
        if self._session:
            await self._session.close()

    async def ask(self, body: dict[str, Any]) -> BrainReply:
        """The brain's reply; without messages when it is dead, late, empty, or makes no sense."""
        try:
            async with self._opened().post("/webhooks/signpost/messages", json=body) as response:
                if response.status != HTTPStatus.OK:
                    return NO_REPLY
                return _reply(await response.json())
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
            return NO_REPLY

    async def forget(self, conversation_id: str) -> None:
        """Tell the brain to forget a conversation; if it is dead it has forgotten already."""
        try:
            async with self._opened().delete(f"/webhooks/signpost/conversations/{conversation_id}"):
                return
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return

    async def is_ready(self) -> bool:
        """Whether the brain answers."""
        try:
            async with self._opened().get("/health") as response:
                return response.status == HTTPStatus.NO_CONTENT
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("BrainClient.open was not called.")
        return self._session


def _reply(body: Any) -> BrainReply:
    """The reply, or none when any message is malformed: a half-read reply helps nobody."""
    if not isinstance(body, dict) or not isinstance(body.get("messages"), list):
        return NO_REPLY
    messages = body["messages"]
    if not messages or not all(_is_message(message) for message in messages):
        return NO_REPLY
    likely = body.get("likely")
    names = tuple(map(str, likely)) if isinstance(likely, list) else ()
    return BrainReply(messages, body.get("intent"), names)


def _is_message(message: Any) -> bool:
    if not isinstance(message, dict):
        return False
    match message.get("type"):
        case "text":
            return _has_words(message, "text")
        case "lesson":
            return _has_words(message, "title") and _has_words(message, "text")
        case "choices":
            return _are_objects(message.get("choices"), ("id", "title"))
        case "help":
            return _are_objects(message.get("services"), ("id", "name", "emergency", "channels"))
    return False


def _has_words(message: dict[str, Any], key: str) -> bool:
    return isinstance(message.get(key), str) and bool(message[key].strip())


def _are_objects(items: Any, keys: tuple[str, ...]) -> bool:
    """Whether it is a list of at least one object, each with all of `keys`."""
    if not isinstance(items, list) or not items:
        return False
    return all(isinstance(item, dict) and all(key in item for key in keys) for item in items)
