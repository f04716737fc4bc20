"""What `signpost services list` and `due` print, and what the start says."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.confirmation.rules import rules
from bot.confirmation.standing import Standing, State

GUIDE = "docs/confirming-services.md says how to confirm services."
HEADINGS = ("service", "state", "last entry", "next review by")
NOT_REVIEWED = {State.RETIRED, State.WITHHELD}

Standings = Mapping[str, Standing]


def table(standings: Standings) -> str:
    """Every service on a line of its own: how it stands, who reviewed it last, and when it is due."""
    rows = [
        (name, _state(name, found), _last_entry(found), _review(found)) for name, found in standings.items()
    ]
    return "\n".join([*_columns([HEADINGS, *rows]), "", GUIDE])


def overdue(standings: Standings, on: datetime.date) -> dict[str, Standing]:
    """The services that somebody has to look at now: their day has passed, or their file has changed."""
    return {
        name: found
        for name, found in standings.items()
        if found.state is State.CHANGED or (found.state not in NOT_REVIEWED and found.due < on)
    }


def due(standings: Standings, on: datetime.date) -> str:
    """What is overdue on the day `on`, and what soon will be."""
    last = on + datetime.timedelta(days=rules().soon_days)
    late = overdue(standings, on)
    soon = {
        name: found
        for name, found in standings.items()
        if name not in late and found.state not in NOT_REVIEWED and found.due <= last
    }
    lines = [
        *_section(f"Overdue on {on}:", late),
        *_section(f"Due by {last}:", soon),
    ]
    if not lines:
        return f"Nothing is due by {last}."
    return "\n".join(
        [*lines, "Check each with the service itself; then: signpost services confirm ID --by NAME"]
    )


def at_start(
    standings: Standings, on: datetime.date, named: Sequence[str], *, production: bool
) -> Iterator[str]:
    """What the operator is told at the start: what is hidden or marked, and what is overdue.

    `named` are the services that texts name though they are not shown.
    """
    waiting = [
        name
        for name, found in standings.items()
        if not found.is_confirmed and found.state not in NOT_REVIEWED and name not in rules().always_shown
    ]
    if production:
        count = sum(found.is_confirmed for found in standings.values())
        yield f"Production. Confirmed services: {count}. Always shown: {', '.join(rules().always_shown)}."
        if waiting:
            yield f"Not shown, because nobody here has confirmed them: {', '.join(waiting)}."
    elif waiting:
        yield f'Demo. Services not confirmed: {len(waiting)}. Their cards say "{rules().caution}"'
    if named:
        yield f"Texts name services that are not shown: {', '.join(named)}."
    late = overdue(standings, on)
    if late:
        yield f"Overdue for a review: {', '.join(late)}."
    if waiting or late or named:
        yield GUIDE


def _section(title: str, found: Standings) -> Iterator[str]:
    if found:
        rows = [
            (f"  {name}", _state(name, each), _last_entry(each), _review(each))
            for name, each in found.items()
        ]
        yield from [title, *_columns(rows), ""]


def _state(name: str, found: Standing) -> str:
    always = name in rules().always_shown and found.state not in NOT_REVIEWED
    return f"{found.state}, always shown" if always else found.state.value


def _last_entry(found: Standing) -> str:
    if found.entry is None:
        return "-"
    who = f" by {found.entry.by}" if found.entry.by else ""
    return f"{found.entry.deed} {found.entry.at.date()}{who}"


def _review(found: Standing) -> str:
    return "-" if found.state in NOT_REVIEWED else str(found.due)


def _columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows with their columns lined up."""
    lines = list(rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(map(str.ljust, line, widths)).rstrip()
