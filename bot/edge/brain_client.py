"""Asks the brain, with a deadline. Whatever is no proper reply counts as none."""

import asyncio
from typing import Any

import aiohttp

from bot.replies.messages import Message

DEADLINE_SECONDS = 1.5
SECRET_HEADER = "x-signpost-secret"
MESSAGE_TYPES = {"text": "text", "choices": "choices", "help": "services"}


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

    async def ask(self, body: dict[str, Any]) -> list[Message] | None:
        """The brain's reply, or None when it is dead, late, empty, or not made of messages."""
        try:
            async with self._opened().post("/webhooks/signpost/messages", json=body) as response:
                if response.status != 200:
                    return None
                return _messages(await response.json())
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
            return None

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
                return response.status == 204
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("BrainClient.open was not called.")
        return self._session


def _messages(body: Any) -> list[Message] | None:
    """The messages of a reply, or None when one is malformed: a half-read reply helps nobody."""
    messages = body.get("messages") if isinstance(body, dict) else None
    if not isinstance(messages, list) or not messages:
        return None
    for message in messages:
        needed = MESSAGE_TYPES.get(message.get("type", "")) if isinstance(message, dict) else None
        if needed is None or not message.get(needed):
            return None
    return messages
