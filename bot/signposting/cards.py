"""Help cards: what a person is shown of a service, as the public API gives it."""

import datetime
from typing import TypedDict

from bot.content.service import Service
from bot.signposting.routes import Route, opening_of_service, routes_of
from bot.signposting.served_service import caution_of
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
    note: str | None


class ServiceCard(TypedDict):
    """One service on a help card. `open_now` is `None` when the hours are not known.

    `caution` stands beside a service that nobody has confirmed.
    """

    id: str
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


class ListedService(ServiceCard):
    """A card in the list of services. `next_opening` is ISO 8601 in UK time, `None` if open or not known."""

    next_opening: str | None


def card(service_id: str, service: Service, now: datetime.datetime) -> ServiceCard:
    """The card of one service at `now`, a moment with a time zone."""
    routes = routes_of(service, now)
    opening = opening_of_service(routes, now)
    return {
        "id": service_id,
        "name": service.name,
        "caution": caution_of(service),
        "why": service.why,
        "about": service.about,
        "emergency": service.emergency,
        "open_now": opening.open_now,
        "opening": opening.words,
        "channels": [_channel_card(route) for route in routes],
        "what_happens": list(service.what_happens),
        "confidentiality": service.confidentiality,
    }


def listed(service_id: str, service: Service, now: datetime.datetime) -> ListedService:
    """The card of one service with its next opening."""
    opens = opening_of_service(routes_of(service, now), now).opens
    next_opening = opens.astimezone(LONDON).isoformat() if opens else None
    return {**card(service_id, service, now), "next_opening": next_opening}


def _channel_card(route: Route) -> ChannelCard:
    return {
        "kind": route.channel.kind.value,
        "label": route.channel.label,
        "value": route.channel.value,
        "href": route.channel.href,
        "open_now": route.opening.open_now,
        "opening": route.opening.words,
        "cost": route.channel.cost,
        "note": route.channel.note,
    }
