"""Names in a reply go with the services: what texts say of one that is hidden here is replaced."""

from collections.abc import Iterable, Mapping

from bot.content.mentions import mentioned, resolved
from bot.content.service import Service
from bot.replies.messages import Message


def with_names_of_shown(messages: Iterable[Message], services: Mapping[str, Service]) -> list[Message]:
    """The messages as people may read them; the last step before they go out.

    Args:
        messages: with texts as the content files have them.
        services: as this deployment shows them at this moment.
    """

    def is_shown(name: str) -> bool:
        return name in services and services[name].shown

    return [
        {**each, "text": resolved(each["text"], is_shown)} if "text" in each else each for each in messages
    ]


def named_in(messages: Iterable[Message]) -> tuple[str, ...]:
    """The services that texts mention, as the content files have them, each once."""
    words = " ".join(each["text"] for each in messages if "text" in each)
    return tuple(mentioned(words))
