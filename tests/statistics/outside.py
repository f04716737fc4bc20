"""Looks at a statistics database from outside, without the code under test."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

Cells = dict[tuple[str, str, str], int]


@dataclass(frozen=True)
class Outside:
    """The database file, read with plain SQLite."""

    file: Path

    @property
    def url(self) -> str:
        """The address for SQLAlchemy."""
        return f"sqlite:///{self.file}"

    def query(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of a query, read without changing the file."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def open_cells(self) -> Cells:
        """The stored numbers of the open weeks: noise plus what was flushed."""
        return self._cells("severity_accumulator")

    def frozen_cells(self) -> Cells:
        """The stored numbers of the closed weeks."""
        return self._cells("severity_release")

    def closed_weeks(self) -> list[str]:
        """The weeks marked as closed."""
        return [str(week) for (week,) in self.query("SELECT week FROM severity_closed ORDER BY week")]

    def bytes_on_disk(self) -> dict[str, tuple[bytes, int]]:
        """Content and modification time of everything in the folder: database, journals, whatever else."""
        files = (path for path in self.file.parent.rglob("*") if path.is_file())
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    def _cells(self, table: str) -> Cells:
        rows = self.query(f"SELECT week, site, severity, value FROM {table}")
        return {
            (str(week), str(site), str(severity)): int(str(value)) for week, site, severity, value in rows
        }


def added(before: Cells, after: Cells) -> Cells:
    """What was added to each cell; cells that gained nothing are left out."""
    assert before.keys() == after.keys()
    return {cell: after[cell] - before[cell] for cell in after if after[cell] != before[cell]}
