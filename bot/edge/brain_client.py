"""Asks the brain, with a deadline. Whatever is no proper reply counts as none."""

import asyncio
from collections import deque
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.edge.brain_watch import PAUSE_SECONDS, BrainWatch
from bot.replies.messages import Message

DEADLINE_SECONDS = 1.5
SECRET_HEADER = "x-signpost-secret"
MESSAGES = "/webhooks/signpost/messages"
# What the edge asks when it doubts the brain: it needs everything that a message in trouble needs.
OWN_CONVERSATION = "edge"
QUESTION = {"conversation": OWN_CONVERSATION, "choice": "talk_to_someone", "context": {}}
MOST_OWED = 10_000


@dataclass(frozen=True)
class BrainReply:
    """What the brain said (None when that is no proper reply), and what it understood.

    `likely` are the intents of topics that the message may be about besides `intent`, the likeliest first.
    `answered` is the topic whose answer stands above the help, because it was surely asked about.
    """

    messages: list[Message] | None
    intent: str | None = None
    likely: tuple[str, ...] = ()
    answered: str | None = None


NO_REPLY = BrainReply(None)


class BrainClient:
    """The brain's private channel, as the edge sees it. While the brain is away nobody has to wait for it."""

    def __init__(
        self, url: str, secret: str, deadline: float = DEADLINE_SECONDS, pause: float = PAUSE_SECONDS
    ) -> None:
        """Keep where the brain is.

        Args:
            url: its address, `http://127.0.0.1:port`.
            secret: what the supervisor told both sides.
            deadline: seconds until the edge answers without it.
            pause: seconds between two looks at a brain that is away.
        """
        self._url = url
        self._secret = secret
        self._timeout = aiohttp.ClientTimeout(total=deadline)
        self._session: aiohttp.ClientSession | None = None
        self._watch = BrainWatch(self._look, pause)
        self._owed: deque[str] = deque(maxlen=MOST_OWED)

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
        await self._watch.stop()
        if self._session:
            await self._session.close()

    @property
    def is_away(self) -> bool:
        """Whether there is no use in asking: the brain hangs or is dead."""
        return self._watch.is_away

    async def ask(self, body: dict[str, Any]) -> BrainReply:
        """The brain's reply; without messages when it is dead, late, empty, or makes no sense."""
        if self.is_away:
            return NO_REPLY
        try:
            async with self._opened().post(MESSAGES, json=body) as response:
                if response.status != HTTPStatus.OK:
                    return NO_REPLY
                return _reply(await response.json())
        except (asyncio.TimeoutError, aiohttp.ClientConnectionError):
            self._watch.suspect()
            return NO_REPLY
        except (aiohttp.ClientError, ValueError):
            return NO_REPLY

    async def forget(self, conversation_id: str) -> None:
        """Tell the brain to forget a conversation; if it is away it is told as soon as it is well again."""
        if self.is_away:
            self._owed.append(conversation_id)
            return
        try:
            await self._delete(conversation_id)
        except asyncio.TimeoutError:
            self._owed.append(conversation_id)
            self._watch.suspect()

    async def is_ready(self) -> bool:
        """Whether the brain answers."""
        if self.is_away:
            return False
        try:
            async with self._opened().get("/health") as response:
                return response.status == HTTPStatus.NO_CONTENT
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False

    async def _look(self) -> bool:
        """Whether the brain answers in time, whatever it says; it hears then what it has to forget."""
        try:
            async with self._opened().post(MESSAGES, json=QUESTION) as response:
                await response.read()
            await self._delete(OWN_CONVERSATION)
            while self._owed:
                await self._delete(self._owed[0])
                self._owed.popleft()
        except asyncio.TimeoutError:
            return False
        except aiohttp.ClientError:
            self._owed.clear()  # it is dead, and has forgotten everything
            return False
        return True

    async def _delete(self, conversation_id: str) -> None:
        """Tell the brain to forget; if it is dead it has forgotten already.

        Raises:
            TimeoutError: it hangs.
        """
        try:
            async with self._opened().delete(f"/webhooks/signpost/conversations/{conversation_id}"):
                return
        except asyncio.TimeoutError:
            raise
        except aiohttp.ClientError:
            return

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
    answered = body.get("answered")
    return BrainReply(messages, body.get("intent"), names, str(answered) if answered else None)


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
