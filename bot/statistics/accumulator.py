"""The open weeks: the only module that may touch the accumulator, and the only one that asks for noise.

A cell is born holding its noise, and counts are added on top, so the stored number is never the truth and a
used cell looks like an unused one. Stored numbers are never read into Python: the database itself moves them
to the release at the close.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from bot.statistics.grid import Cell, cells
from bot.statistics.noise import discrete_laplace
from bot.statistics.releases import RELEASE, is_closed, mark_closed
from bot.statistics.schema import METADATA, cell_columns
from bot.statistics.week import Week

_ACCUMULATOR = Table("severity_accumulator", METADATA, *cell_columns(), sqlite_with_rowid=False)
_COLUMNS = _ACCUMULATOR.c


def open_week(connection: Connection, week: Week, sites: Iterable[str], epsilon: Fraction) -> None:
    """Create the cells of `week` that do not exist yet, each with one draw of noise.

    A cell that exists keeps its draw, and a closed week gets no cells, so nothing is ever drawn twice.
    """
    if is_closed(connection, week):
        return
    keys = select(_COLUMNS.site, _COLUMNS.severity).where(_COLUMNS.week == str(week))
    present = {(site, severity) for site, severity in connection.execute(keys)}
    missing = [cell for cell in cells(sites) if cell not in present]
    if missing:
        rows = [
            {"week": str(week), "site": site, "severity": severity.value, "value": discrete_laplace(epsilon)}
            for site, severity in missing
        ]
        connection.execute(insert(_ACCUMULATOR), rows)


def add(connection: Connection, week: Week, tally: Mapping[Cell, int]) -> None:
    """Add `tally` to the cells of `week`; a closed week has no cells, so what comes late is dropped.

    All cells of the week are written first, up by one and down again. SQLite skips a write that changes
    nothing, so without this the file's time and change counter would tell whether anything was counted.
    """
    whole_week = update(_ACCUMULATOR).where(_COLUMNS.week == str(week))
    for step in (1, -1):
        connection.execute(whole_week.values(value=_COLUMNS.value + step))
    one_cell = whole_week.where(
        _COLUMNS.site == bindparam("of_site"), _COLUMNS.severity == bindparam("of_severity")
    ).values(value=_COLUMNS.value + bindparam("more"))
    if tally:
        rows = [
            {"of_site": site, "of_severity": severity.value, "more": more}
            for (site, severity), more in tally.items()
        ]
        connection.execute(one_cell, rows)


def open_weeks(connection: Connection) -> list[Week]:
    """The weeks that have cells, earliest first."""
    return sorted(Week.parse(week) for week in connection.scalars(select(_COLUMNS.week).distinct()))


def close_week(connection: Connection, week: Week) -> bool:
    """Freeze `week`: copy its numbers to the release, delete its cells, mark it closed; all or nothing.

    False when it was closed before; then nothing changes.
    """
    if is_closed(connection, week):
        return False
    numbers = select(_ACCUMULATOR).where(_COLUMNS.week == str(week))
    connection.execute(insert(RELEASE).from_select(_COLUMNS.keys(), numbers))
    connection.execute(delete(_ACCUMULATOR).where(_COLUMNS.week == str(week)))
    mark_closed(connection, week)
    return True
