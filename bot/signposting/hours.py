"""Whether something is open now, and when that changes."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.content.service import OtherHours
from bot.signposting.timetable import Hours, Timetable, timetable
from bot.signposting.words import in_words
from bot.vocabulary import Nation

WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Opening:
    """Open now (`None`: not known), the next change as far as it is known (UTC), and the same in words.

    `closes` is `None` unless it is open and closes within a week; `opens` is `None` while it is open.
    """

    open_now: bool | None
    opens: datetime.datetime | None
    closes: datetime.datetime | None
    words: str


def opening_of(
    hours: Hours, now: datetime.datetime, nations: Collection[Nation], other_hours: Sequence[OtherHours] = ()
) -> Opening:
    """Whether a route with these hours is open at `now`.

    Args:
        hours: as the service's file gives them.
        now: a moment with a time zone.
        nations: where the service works; their bank holidays count.
        other_hours: days on which other hours hold.

    Raises:
        ValueError: `now` has no time zone.
    """
    return opening_in(timetable(hours, now, nations, other_hours), now)


def opening_in(table: Timetable, now: datetime.datetime) -> Opening:
    """Whether a timetable is open at `now`, a moment with a time zone."""
    until = next((end for start, end in table.open if start <= now < end), None)
    if until is not None:
        closes = until if until < now + WEEK else None
        return Opening(True, None, closes, in_words(True, closes, now))
    opens = next((start for start, _ in table.open if start > now), None)
    in_doubt = any(start <= now < end for start, end in table.doubtful)
    open_now = None if in_doubt else False
    return Opening(open_now, opens, None, in_words(open_now, opens, now))
