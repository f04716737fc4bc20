"""A person at the chat: types, taps, and sees what comes back."""

from dataclasses import dataclass
from typing import Any

from tests.stack import Stack


@dataclass(frozen=True)
class Reply:
    """The body of one answer of the API, as a person sees it."""

    body: dict[str, Any]

    @property
    def words(self) -> str:
        """Every text of the reply, top to bottom."""
        return "\n\n".join(message["text"] for message in self._of("text"))

    @property
    def choices(self) -> list[str]:
        """The ids of the quick replies, in order."""
        return [choice["id"] for message in self._of("choices") for choice in message["choices"]]

    @property
    def services(self) -> list[dict[str, Any]]:
        """The service cards, in order."""
        return [card for message in self._of("help") for card in message["services"]]

    @property
    def service_ids(self) -> list[str]:
        """The ids of the service cards, in order."""
        return [card["id"] for card in self.services]

    @property
    def lesson(self) -> dict[str, Any]:
        """The screen of a lesson."""
        (screen,) = self._of("lesson")
        return screen

    @property
    def escalation(self) -> dict[str, Any] | None:
        """What the API says about the risk of the message."""
        return self.body["escalation"]

    @property
    def asks_whether_safe(self) -> bool:
        """Whether the reply asks "are you safe right now?"."""
        return {"safe_yes", "safe_no", "safe_unsure"} <= set(self.choices)

    @property
    def has_a_way_without_a_call(self) -> bool:
        """Whether a service can be reached by something that is not a phone call."""
        return any(channel["kind"] != "phone" for card in self.services for channel in card["channels"])

    def _of(self, kind: str) -> list[dict[str, Any]]:
        return [message for message in self.body["messages"] if message["type"] == kind]


class Chat:
    """One conversation with a running Signpost."""

    def __init__(self, stack: Stack, audience: str | None = None) -> None:
        """Open the chat, as a page does that knows the age band or does not."""
        self.stack = stack
        body = {"site": "demo"} | ({"audience": audience} if audience else {})
        answer = stack.call("POST", "/api/v1/conversations", body)
        assert answer.status == 201
        self.id = str(answer.body["conversation"])
        self.first_screen = Reply(answer.body)

    @property
    def path(self) -> str:
        """Where messages of this conversation go."""
        return f"/api/v1/conversations/{self.id}/messages"

    def say(self, text: str) -> Reply:
        """Type a message."""
        return self._send({"text": text})

    def tap(self, choice: str) -> Reply:
        """Tap a quick reply."""
        return self._send({"choice": choice})

    def _send(self, body: dict[str, str]) -> Reply:
        answer = self.stack.call("POST", self.path, body)
        assert answer.status == 200, answer.body
        return Reply(answer.body)
