"""A service that may be hidden is named only where its name goes with it (`bot.content.mentions`).

Which services are shown is each deployment's own. Without the marks a child would be sent to a service that
is not there, or that nobody has checked.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.confirmation.rules import rules
from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault
from bot.content.mentions import mentioned, outside

if TYPE_CHECKING:
    from bot.content.library import Library
    from bot.content.service import Service


def service_name_faults(texts: Iterable[ShownText], library: "Library") -> Iterator[Fault]:
    """One fault for each text and each service that it names, or mentions, as it must not."""
    always = set(rules().always_shown)
    may_be_hidden = {name: each for name, each in library.services.items() if name not in always}
    for text in texts:
        yield from _broken_mentions(text, set(may_be_hidden))
        for name, service in may_be_hidden.items():
            if name != text.of_service and names(outside(text.words, name), service):
                yield text.fault(
                    f"'{service.name}' is named, but it may be hidden here.", _remedy(text, name)
                )


def names(words: str, service: "Service") -> bool:
    """Whether words name a service."""
    known = "|".join(map(re.escape, [service.name, *service.also_called]))
    return re.search(rf"(?<!\w)(?:{known})(?!\w)", words) is not None


def _broken_mentions(text: ShownText, may_be_hidden: set[str]) -> Iterator[Fault]:
    left = outside(text.words)
    if "[" in left or "]" in left:
        remedy = "Write [id|words while it is shown] or [id|words while it is shown|words instead]."
        yield text.fault("Square brackets are for mentions of services, and this is none.", remedy)
    for name in mentioned(text.words):
        if not text.may_mention:
            yield text.fault(f"'{name}' is mentioned where nothing is replaced.", _remedy(text, name))
        elif name not in may_be_hidden:
            remedy = (
                "Use the id of a service that may be hidden; those that are always shown need no brackets."
            )
            yield text.fault(f"'{name}' cannot be mentioned in brackets.", remedy)


def _remedy(text: ShownText, name: str) -> str:
    if text.may_mention:
        return f"Leave the name out, or put its words in brackets: [{name}|words|words while it is hidden]."
    return "Leave the name out; nothing is replaced here."
