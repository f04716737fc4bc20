"""The message types of the API, and how to make each one."""

from collections.abc import Iterable, Sequence
from typing import Literal, NotRequired, TypedDict

from bot.content.standing_reply import Choice
from bot.signposting import NoticeCard, ServiceCard


class OfferedChoice(TypedDict):
    """A quick reply as the widget gets it."""

    id: str
    title: str


class Message(TypedDict):
    """One message of a reply; which fields it has depends on its type."""

    type: Literal["text", "choices", "help", "lesson", "notice"]
    text: NotRequired[str]
    title: NotRequired[str]
    label: NotRequired[str]
    note: NotRequired[str | None]
    step: NotRequired[int | None]
    of: NotRequired[int]
    choices: NotRequired[list[OfferedChoice]]
    services: NotRequired[list[ServiceCard]]


def text(words: str) -> Message:
    """A text; blank lines separate its paragraphs."""
    return {"type": "text", "text": words.strip()}


def choices(offered: Iterable[Choice]) -> Message:
    """Quick replies."""
    return {
        "type": "choices",
        "choices": [{"id": choice.choice, "title": choice.title} for choice in offered],
    }


def help_cards(cards: Sequence[ServiceCard]) -> Message:
    """Cards of services."""
    return {"type": "help", "services": list(cards)}


def notice(card: NoticeCard) -> Message:
    """A card that is no service: the words of a school, or what goes on in an area."""
    return {
        "type": "notice",
        "label": card["label"],
        "title": card["title"],
        "text": card["text"],
        "note": card["note"],
    }


def lesson_screen(title: str, words: str, step: int | None, of: int) -> Message:
    """A screen of a lesson: card number `step` (from 1; None for its first and last screen) of `of` cards."""
    return {"type": "lesson", "title": title, "text": words.strip(), "step": step, "of": of}


def holds_help(messages: Iterable[Message]) -> bool:
    """Whether a reply shows at least one service."""
    return bool(services_of(messages))


def services_of(messages: Iterable[Message]) -> list[ServiceCard]:
    """Every service card of a reply, in order."""
    return [card for message in messages if message["type"] == "help" for card in message.get("services", [])]


def offered_choices(messages: Iterable[Message]) -> dict[str, str]:
    """The titles of every choice that a reply offers, with their ids."""
    return {choice["title"]: choice["id"] for message in messages for choice in message.get("choices", [])}


def with_choice(messages: list[Message], choice: OfferedChoice) -> list[Message]:
    """A reply whose choices end with one more."""
    *before, last = messages
    if last["type"] != "choices":
        return [*messages, {"type": "choices", "choices": [choice]}]
    return [*before, {"type": "choices", "choices": [*last["choices"], choice]}]
