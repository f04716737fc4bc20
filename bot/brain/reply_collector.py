"""Collects what Rasa says in answer to one message, as the message types of the API."""

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel

from bot.replies.messages import Message, OfferedChoice


class ReplyCollector(CollectingOutputChannel):
    """An output channel that turns texts, buttons and custom payloads into API messages."""

    def __init__(self) -> None:
        """Start with no reply."""
        super().__init__()
        self.replies: list[Message] = []

    @classmethod
    def name(cls) -> str:
        """The name that channel-specific responses would use."""
        return "signpost"

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        """Add a text; blank lines separate its paragraphs."""
        self.replies.append({"type": "text", "text": text.strip()})

    async def send_text_with_buttons(
        self, recipient_id: str, text: str, buttons: list[dict[str, Any]], **_: Any
    ) -> None:
        """Add a text, unless it is blank, and after it its choices."""
        if text.strip():
            await self.send_text_message(recipient_id, text)
        choices: list[OfferedChoice] = [
            {"id": button["payload"].lstrip("/"), "title": button["title"]} for button in buttons
        ]
        self.replies.append({"type": "choices", "choices": choices})

    async def send_custom_json(self, recipient_id: str, json_message: Message, **_: Any) -> None:
        """Add a message that an action composed (a help card)."""
        self.replies.append(json_message)
