"""Before the first message: is the promise kept by the data, and is everything slow already loaded?"""

import datetime
from collections.abc import Iterator

from bot.content.library import Library
from bot.content.service import Channel, Week
from bot.signposting.bank_holidays import bank_holidays
from bot.signposting.ordering import emergencies, suitable
from bot.signposting.routes import ANSWERED_LIVE, WRITTEN
from bot.signposting.standing_data import hours_in_words
from bot.signposting.suitability import Person
from bot.vocabulary import Audience, Nation


def prepare(library: Library, now: datetime.datetime) -> None:
    """Load words and bank holidays, and check the standing lists. Call it once, at the start.

    Raises:
        ValueError: for some audience and nation no service is always open, or none can be written to;
            the message names each of them.
    """
    hours_in_words()
    for nation in Nation:
        for year in (now.year, now.year + 1):
            bank_holidays(nation, year)
    broken = list(broken_promises(library))
    if broken:
        raise ValueError("\n".join(broken))


def broken_promises(library: Library) -> Iterator[str]:
    """What the standing lists lack, one sentence for each audience and nation."""
    for audience in Audience:
        for nation in Nation:
            person = Person(audience, nation, None)
            channels = _standing_channels(library, person)
            who = f"{audience} in {nation}"
            if not emergencies(library, person):
                yield f"No emergency service is shown to {who}."
            if not any(channel.kind in ANSWERED_LIVE and _never_closes(channel) for channel in channels):
                yield f"No service in the standing list is always open to {who}."
            if not any(channel.kind in WRITTEN and _is_never_known_closed(channel) for channel in channels):
                yield f"No service in the standing list can be written to by {who}."


def _standing_channels(library: Library, person: Person) -> list[Channel]:
    names = suitable(library, None, person)
    return [channel for name in names for channel in library.services[name].channels]


def _never_closes(channel: Channel) -> bool:
    return channel.hours == "always" and not channel.other_hours


def _is_never_known_closed(channel: Channel) -> bool:
    return not isinstance(channel.hours, Week) and not channel.other_hours
