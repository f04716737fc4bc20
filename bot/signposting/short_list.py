"""The few services out of many: what must be among them, and then what fits best."""

import datetime
from collections.abc import Callable, Collection, Sequence

from bot.content.library import Library
from bot.signposting.ordering import distinct, suitable
from bot.signposting.routes import Route, can_be_written_to, is_answered_now, is_closed, routes_of
from bot.signposting.standing_data import standing_lists
from bot.signposting.suitability import Person, is_for
from bot.vocabulary import Category

MOST = 3  # services, an emergency service among them: more is too much to read for somebody who is upset

Routes = list[Route]
Need = tuple[Sequence[str], Callable[[Routes], bool]]


def short_list(
    library: Library,
    category: Category | None,
    readers: Sequence[Person],
    now: datetime.datetime,
    *,
    reasons: Collection[str],
    shown: Collection[str],
    named: Sequence[str],
    without: Collection[str],
    after_emergency: bool,
) -> list[str]:
    """Ids of at most three services for the first of `readers`, with one for each other reader if it can be.

    After an emergency service, which always answers, there are two.

    `named` services lead, and those `without` are left out while others fit. Closed ones stand behind the
    others, and `shown` ones behind what is as open; then those of the standing lists lead, which listen to
    anybody. Kept first: the best one, one where a person answers now, one that is no phone call.
    """
    first, *others = readers
    known = {name: library.services[name] for name in named if name in library.services}
    asked_for = [name for name, each in known.items() if is_for(each, first) and not each.emergency]
    fitting = suitable(library, category, first, reasons)
    own = distinct([*asked_for, *([name for name in fitting if name not in without] or fitting)])
    their = [
        name
        for reader in others
        for name in suitable(library, category, reader, reasons)
        if name not in {*own, *without}
    ]
    routes = {name: routes_of(library.services[name], now) for name in distinct([*own, *their])}
    own, their = (
        sorted(distinct(names), key=lambda name: (is_closed(routes[name]), *_after_shown(name, shown)))
        for names in (own, their)
    )
    best, for_others = (own, _anything), (their, _anything)
    answered, written = (own, is_answered_now), (own, can_be_written_to)
    needs: list[Need] = [best, answered, written, for_others]
    if after_emergency:
        needs = [best, written, for_others, answered]
    kept = _least(needs, routes)
    order = [*own, *their]
    return sorted(distinct([*kept, *order])[: MOST - after_emergency], key=order.index)


def _after_shown(name: str, shown: Collection[str]) -> tuple[bool, bool]:
    listeners = {*standing_lists().child, *standing_lists().adult}
    return name in shown, bool(shown) and name not in listeners


def _least(needs: Sequence[Need], routes: dict[str, Routes]) -> list[str]:
    """The fewest of the best services that meet all needs that can be met, in the order of the needs."""
    kept: list[str] = []
    for names, meets in needs:
        able = [name for name in names if meets(routes[name])]
        if able and not set(able) & set(kept):
            kept.append(able[0])
    return kept


def _anything(_: Routes) -> bool:
    return True
