"""Opens the statistics database, and turns every failure into one line.

SQLite keeps a rollback journal here (`journal_mode=DELETE`), not a write-ahead log (WAL). Releases before
3.51.3 can corrupt a WAL database when two connections reset the log at once, and Python often runs on such a
release. A log would also keep old pages, hence old counts, beside the database for an unknown time. One short
transaction a day needs no more speed.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.statistics.errors import StatisticsError, explain
from bot.statistics.schema import METADATA

_PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    # Deleted rows are overwritten with zeros; without it they stay readable in the file.
    "PRAGMA secure_delete=ON",
    # No sorting or copying through a file in the system's folder for temporary files.
    "PRAGMA temp_store=MEMORY",
)

# The address may hold a password, so it is not repeated.
_WRONG_ADDRESS = (
    "The address of the statistics database is wrong. Write it as sqlite:////folder/file.sqlite3."
)


class Database:
    """One database, SQLite or another, with the tables of this package."""

    def __init__(self, url: str, lock_wait_seconds: float) -> None:
        """Remember where the database is; nothing is opened before the first transaction.

        Raises:
            StatisticsError: `url` is no database address, or its driver is missing.
        """
        try:
            self._url = make_url(url)
            self._engine = _engine(self._url, lock_wait_seconds)
        except (SQLAlchemyError, ImportError):
            raise StatisticsError(_WRONG_ADDRESS) from None
        if self._is_sqlite and (self._url.database or ":memory:").startswith((":memory:", "file:")):
            raise StatisticsError(_WRONG_ADDRESS)

    @property
    def exists(self) -> bool:
        """Whether there is anything to read: false only for an SQLite file that is not there."""
        return self._file is None or self._file.exists()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing, with the tables in place, alone among writers.

        Also right after the file was lost: it is made again, empty.

        Raises:
            StatisticsError: the database cannot be reached, read or written.
        """
        try:
            self._make_file()
            with self._engine.begin() as connection:
                METADATA.create_all(connection)
                yield connection
        except (SQLAlchemyError, OSError) as error:
            raise explain(error, self._place) from None

    @property
    def _is_sqlite(self) -> bool:
        return self._url.get_backend_name() == "sqlite"

    @property
    def _file(self) -> Path | None:
        """The SQLite file, if it is one."""
        return Path(str(self._url.database)) if self._is_sqlite else None

    @property
    def _place(self) -> str:
        """Where the database is, fit to be shown: without a password."""
        return str(self._file or self._url.render_as_string(hide_password=True))

    def _make_file(self) -> None:
        """Create the SQLite file so that only its owner can read it (SQLite itself would ask the umask)."""
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(self._file, os.O_CREAT | os.O_RDWR, 0o600))


def _engine(url: URL, lock_wait_seconds: float) -> Engine:
    """An engine that hides parameters (noise is one of them) from logs and errors and keeps no connection."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, poolclass=NullPool)
    waiting = {"timeout": lock_wait_seconds}
    engine = create_engine(url, hide_parameters=True, poolclass=NullPool, connect_args=waiting)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    """Take transactions into our own hands (Python's driver would begin them late) and set the pragmas."""
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """Begin as a writer at once, so that two processes queue up instead of failing half-way."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
