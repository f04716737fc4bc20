"""A withheld service is named nowhere: a child would look for it, and find nothing or something else."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault

if TYPE_CHECKING:
    from bot.content.library import Library
    from bot.content.service import Service


def withheld_service_faults(texts: Iterable[ShownText], library: "Library") -> Iterator[Fault]:
    """One fault for each text that names a service whose facts are not confirmed."""
    withheld = {name: service for name, service in library.services.items() if not service.shown}
    for text in texts:
        for name, service in withheld.items():
            if names(text.words, service):
                problem = f"'{service.name}' is named, but readers cannot be shown this service yet."
                remedy = f"Leave the name out, or confirm the facts in data/services/{name}.yml."
                yield text.fault(problem, remedy)


def names(words: str, service: "Service") -> bool:
    """Whether words name a service."""
    return re.search(rf"\b{re.escape(service.name)}\b", words) is not None
