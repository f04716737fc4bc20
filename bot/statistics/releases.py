"""Frozen figures: all that anybody may see, and the list of closed weeks. Written once, at the close."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, insert, select

from bot.statistics.grid import COUNTED
from bot.statistics.schema import METADATA, cell_columns, week_column
from bot.statistics.week import Week
from bot.vocabulary import Severity

RELEASE = Table("severity_release", METADATA, *cell_columns(), sqlite_with_rowid=False)
CLOSED = Table("severity_closed", METADATA, week_column(), sqlite_with_rowid=False)


@dataclass(frozen=True)
class Released:
    """One frozen cell of table A.

    `value` is the noisy whole number, unrounded; it may be below 0. Sums are made from it; people are shown
    `bot.statistics.display.shown`.
    """

    week: Week
    site: str
    severity: Severity
    value: int


def released(connection: Connection) -> tuple[Released, ...]:
    """All frozen cells: latest week first, then by site, then from emergency to support."""
    rows = [
        Released(Week.parse(week), site, Severity(severity), value)
        for week, site, severity, value in connection.execute(select(RELEASE))
    ]
    rows.sort(key=lambda row: (row.site, COUNTED.index(row.severity)))
    rows.sort(key=lambda row: row.week, reverse=True)
    return tuple(rows)


def is_closed(connection: Connection, week: Week) -> bool:
    """Whether `week` was closed. A closed week stays closed."""
    return connection.execute(select(CLOSED).where(CLOSED.c.week == str(week))).first() is not None


def mark_closed(connection: Connection, week: Week) -> None:
    """Remember that `week` is closed."""
    connection.execute(insert(CLOSED).values(week=str(week)))
