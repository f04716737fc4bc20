"""What the tables of table A have in common.

Privacy shapes the schema: no text, no id that counts up, no time stamp, and on SQLite no hidden row number
either (`WITHOUT ROWID`), so the order in which rows were written is not kept. The primary key is the cell, so
that a cell can exist once only.
"""

from sqlalchemy import Column, Integer, MetaData, String

METADATA = MetaData()


def week_column() -> Column[str]:
    """The ISO week, as 2026-W47."""
    return Column("week", String(8), primary_key=True)


def cell_columns() -> tuple[Column[str], Column[str], Column[str], Column[int]]:
    """Week, site, severity, and the noisy whole number of that cell."""
    return (
        week_column(),
        Column("site", String(64), primary_key=True),
        Column("severity", String(16), primary_key=True),
        Column("value", Integer, nullable=False),
    )
