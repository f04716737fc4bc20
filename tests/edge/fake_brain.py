"""In the place of the brain's client: answers what a test tells it to."""

from typing import Any

from bot.edge.brain_client import BrainClient, BrainReply
from bot.replies.messages import Message

ANSWER: list[Message] = [{"type": "text", "text": "An answer of the brain."}]


class FakeBrain(BrainClient):
    """Notes what it is asked and gives `answer` (None: it is dead)."""

    def __init__(self, answer: list[Message] | None = ANSWER) -> None:
        super().__init__("http://127.0.0.1:1", "no secret")
        self.answer = answer
        self.intent: str | None = None
        self.asked: list[dict[str, Any]] = []
        self.forgotten: list[str] = []

    async def open(self) -> None:
        """There is nothing to open."""

    async def close(self) -> None:
        """There is nothing to close."""

    async def ask(self, body: dict[str, Any]) -> BrainReply:
        """The answer that the test has set."""
        self.asked.append(body)
        return BrainReply(self.answer, self.intent)

    async def forget(self, conversation_id: str) -> None:
        """Note it."""
        self.forgotten.append(conversation_id)

    async def is_ready(self) -> bool:
        """Whether it lives."""
        return self.answer is not None
