"""What kind of route a channel is: does a person answer, and can it be used without a phone call?"""

import datetime
from dataclasses import dataclass

from bot.content.service import Channel, ChannelKind, Service
from bot.signposting.hours import Opening, opening_in
from bot.signposting.standing_data import hours_in_words
from bot.signposting.timetable import Timetable, timetable, together

ANSWERED_LIVE = frozenset({ChannelKind.PHONE, ChannelKind.TEXT, ChannelKind.WEB_CHAT})
WRITTEN = frozenset({ChannelKind.TEXT, ChannelKind.WEB_CHAT, ChannelKind.EMAIL, ChannelKind.WEB})
LEFT_THERE = frozenset({ChannelKind.EMAIL, ChannelKind.WEB})


@dataclass(frozen=True)
class Route:
    """A channel, its timetable and whether it is open now."""

    channel: Channel
    table: Timetable
    opening: Opening


def routes_of(service: Service, now: datetime.datetime) -> list[Route]:
    """Each channel of a service as it stands at `now`, in the file's order."""
    routes: list[Route] = []
    for channel in service.channels:
        table = timetable(channel.hours, now, service.nations, channel.other_hours)
        opening = opening_in(table, now)
        routes.append(Route(channel, table, _said_for(channel, opening)))
    return routes


def opening_of_service(routes: list[Route], now: datetime.datetime) -> Opening:
    """Whether any route is open. Live routes speak first; then a form or a letter that can be left there."""
    live = [route for route in routes if route.channel.kind not in LEFT_THERE]
    if live:
        opening = opening_in(together(route.table for route in live), now)
        if opening.open_now:
            return opening
    for route in routes:
        if route.channel.kind in LEFT_THERE and route.opening.open_now:
            return route.opening
    return opening_in(together(route.table for route in routes), now)


def is_closed(routes: list[Route]) -> bool:
    """Whether every route is known to be closed now."""
    return all(route.opening.open_now is False for route in routes)


def is_answered_now(routes: list[Route]) -> bool:
    """Whether a person is there now by phone, text or chat."""
    return any(route.channel.kind in ANSWERED_LIVE and route.opening.open_now for route in routes)


def can_be_written_to(routes: list[Route]) -> bool:
    """Whether there is a route that is no phone call and is not known to be closed."""
    return any(route.channel.kind in WRITTEN and route.opening.open_now is not False for route in routes)


def _said_for(channel: Channel, opening: Opening) -> Opening:
    """Nobody sits behind a form at night: say that it can be used, not that it is open."""
    if channel.kind not in LEFT_THERE or channel.hours != "always":
        return opening
    words = hours_in_words()
    said = words.write_any_time if channel.kind is ChannelKind.EMAIL else words.use_any_time
    return Opening(opening.open_now, opening.opens, opening.closes, said)
