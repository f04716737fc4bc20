"""A text mentions only services that its readers may use.

A child who reads a name looks for it, and "help" brings the service that an answer named only to those whom
it is for. Adults may be told of a service for children, because they ask for a child.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault
from bot.content.mentions import mentioned
from bot.vocabulary import Audience

if TYPE_CHECKING:
    from bot.content.library import Library
    from bot.content.service import Service

REMEDY = "Leave the name out for these readers, or name a service that is for them."


def service_reader_faults(texts: Iterable[ShownText], library: "Library") -> Iterator[Fault]:
    """One fault for each text and each service that it mentions to readers whom it is not for."""
    for text in texts:
        for name in mentioned(text.words):
            service = library.services.get(name)
            others = [audience for audience in text.audiences if service and not _suits(service, audience)]
            if service and others:
                problem = f"'{service.name}' is mentioned, but it is not for {', '.join(others)}."
                yield text.fault(problem, REMEDY)


def _suits(service: "Service", audience: Audience) -> bool:
    return audience is Audience.ADULT or service.is_for(audience)
