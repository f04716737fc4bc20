"""The services that are shown whatever happens, with what stays true without a server: no opening times."""

from typing import TypedDict

from bot.confirmation.rules import rules
from bot.content.library import Library
from bot.edge.pages.clock import utc_now
from bot.signposting import ServiceCard, card


class Way(TypedDict):
    """A link that calls, texts or opens a page."""

    label: str
    href: str


class AlwaysShown(TypedDict):
    """A service, and every way to it."""

    name: str
    caution: str | None
    links: list[Way]


def emergency_set(library: Library) -> list[AlwaysShown]:
    """Every way to the services that are shown whatever happens; each address once."""
    known = [name for name in rules().always_shown if name in library.services]
    cards = [card(name, library.services[name], utc_now()) for name in known]
    return [{"name": each["name"], "caution": each["caution"], "links": _links(each)} for each in cards]


def _links(service: ServiceCard) -> list[Way]:
    links: dict[str, str] = {}
    for channel in service["channels"]:
        if channel["href"]:
            links.setdefault(channel["href"], channel["label"])
    return [{"label": label, "href": href} for href, label in links.items()]
