"""Which services to show: a few that fit, some of it open now, some of it no phone call."""

import datetime
from collections.abc import Collection, Sequence

from bot.content.library import Library
from bot.signposting.cards import ServiceCard
from bot.signposting.fitting import fitting_card
from bot.signposting.ordering import emergencies, suitable
from bot.signposting.routes import is_closed, routes_of
from bot.signposting.short_list import short_list
from bot.signposting.standing_data import standing_lists
from bot.signposting.suitability import persons
from bot.vocabulary import Audience, Category, Severity, Speaker


def choose(
    library: Library,
    *,
    category: Category | None,
    severity: Severity,
    speaker: Speaker,
    audience: Audience,
    area: str | None,
    now: datetime.datetime,
    reasons: Collection[str] = (),
    shown: Collection[str] = (),
    named: Sequence[str] = (),
    without: Collection[str] = (),
) -> list[ServiceCard]:
    """The cards to show somebody: at most three, the best first; in an emergency 999 is the first of them.

    With a library that passes `bot.signposting.readiness` the list is never empty, somebody answers now,
    and there is a route that is no phone call.

    Args:
        library: the content files.
        category: the risk; `None` for the general list.
        severity: how soon somebody should step in.
        speaker: who the message is about.
        audience: who reads; the site's default when nobody has said.
        area: an area's name; `None` or an unknown name counts as the default area.
        now: a moment with a time zone.
        reasons: the assessment's explanation; services for one subject only wait for a rule of theirs.
        shown: services of the last card; others go before them, so that nobody meets the same twice in a row.
        named: services that an answer has sent the reader to; they lead, but not in an emergency.
        without: services that do not fit what was asked; they are left out while others fit.

    Raises:
        ValueError: `now` has no time zone.
    """
    readers = persons(library.areas, speaker, audience, area)
    in_danger = severity is Severity.EMERGENCY or category is Category.IMMEDIATE_DANGER
    first = emergencies(library, readers[0])[:1] if in_danger else []
    others = short_list(
        library,
        category,
        readers,
        now,
        reasons=reasons,
        shown=shown,
        named=() if first else named,
        without=() if first else without,
        after_emergency=bool(first),
    )
    return [fitting_card(library, name, readers, category, now) for name in [*first, *others]]


def built_in_cards(
    library: Library,
    *,
    audience: Audience,
    area: str | None,
    now: datetime.datetime,
) -> list[ServiceCard]:
    """The cards that stand in a page from the start: 999, then all who listen to anybody, closed ones last.

    They are for when nothing answers any more, so there are more of them than in a reply.
    """
    (reader,) = persons(library.areas, Speaker.SELF, audience, area)
    listeners = {*standing_lists().child, *standing_lists().adult}
    others = [name for name in suitable(library, None, reader) if name in listeners]
    others.sort(key=lambda name: is_closed(routes_of(library.services[name], now)))
    names = [*emergencies(library, reader)[:1], *others]
    return [fitting_card(library, name, [reader], None, now) for name in names]
