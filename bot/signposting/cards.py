"""Help cards: what a person is shown of a service, as the public API gives it."""

import datetime
from typing import TypedDict

from bot.content.service import Bill, Service
from bot.signposting.routes import Route, opening_of_service, routes_of
from bot.signposting.served_service import caution_of
from bot.signposting.standing_data import card_words
from bot.signposting.timetable import LONDON


class ChannelCard(TypedDict):
    """One route on a card."""

    kind: str
    label: str
    value: str
    href: str | None
    open_now: bool | None
    opening: str
    cost: str
    bill: str | None
    note: str | None


class ServiceCard(TypedDict):
    """One service on a help card. `open_now` is `None` when the hours are not known.

    `label` says what it is to the place where somebody lives, if it is a partner there. `caution` stands
    beside a service that nobody has confirmed.
    """

    id: str
    label: str | None
    name: str
    caution: str | None
    why: str
    about: str
    emergency: bool
    open_now: bool | None
    opening: str
    channels: list[ChannelCard]
    what_happens: list[str]
    confidentiality: str
    genders: list[str]
    access: list[str]


class ListedService(ServiceCard):
    """A card in the list of services. `next_opening` is ISO 8601 in UK time, `None` if open or not known."""

    next_opening: str | None


def card(
    service_id: str,
    service: Service,
    now: datetime.datetime,
    *,
    why: str | None = None,
    label: str | None = None,
) -> ServiceCard:
    """The card of one service at `now`, a moment with a time zone.

    Args:
        service_id: the name of its file.
        service: what the file says.
        now: decides what is open.
        why: the reason why it is shown; else whom the service says it is for.
        label: what it is to the reader's area.
    """
    routes = routes_of(service, now)
    opening = opening_of_service(routes, now)
    in_order = sorted(routes, key=lambda route: route.opening.open_now is False)
    return {
        "id": service_id,
        "label": label,
        "name": service.name,
        "caution": caution_of(service),
        "why": why or service.why,
        "about": service.about,
        "emergency": service.emergency,
        "open_now": opening.open_now,
        "opening": opening.words,
        "channels": [_channel_card(route) for route in in_order],
        "what_happens": list(service.what_happens),
        "confidentiality": service.confidentiality,
        "genders": list(service.genders),
        "access": [*_languages(service.languages), *service.access],
    }


def listed(shown: ServiceCard, service: Service, now: datetime.datetime) -> ListedService:
    """The card of one service with its next opening."""
    opens = opening_of_service(routes_of(service, now), now).opens
    next_opening = opens.astimezone(LONDON).isoformat() if opens else None
    return {**shown, "next_opening": next_opening}


def _languages(languages: list[str]) -> list[str]:
    return [card_words().languages.format(languages=", ".join(languages))] if languages else []


def _bill_in_words(bill: Bill | None) -> str | None:
    if bill is None:
        return None
    return card_words().on_bill if bill.shows else card_words().not_on_bill


def _channel_card(route: Route) -> ChannelCard:
    channel = route.channel
    return {
        "kind": channel.kind.value,
        "label": channel.label,
        "value": channel.value,
        "href": channel.href,
        "open_now": route.opening.open_now,
        "opening": route.opening.words,
        "cost": channel.cost,
        "bill": _bill_in_words(channel.bill),
        "note": channel.note,
    }
