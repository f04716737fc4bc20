"""The statistics database: opened for one transaction at a time, every failure turned into one line."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.statistics.errors import StatisticsError, explain
from bot.statistics.postgresql import postgresql_engine
from bot.statistics.schema import METADATA
from bot.statistics.sqlite import sqlite_engine

# Both hide parameters (noise is one of them) from logs and errors, and keep no connection.
_ENGINES: Mapping[str, Callable[[URL, float], Engine]] = {
    "sqlite": sqlite_engine,
    "postgresql": postgresql_engine,
}

# The address may hold a password, so it is not repeated.
_WRONG_ADDRESS = (
    "The address of the statistics database is wrong. Write it as sqlite:////folder/file.sqlite3 or "
    "postgresql://user:password@host/database."
)
_NO_DRIVER = "The driver of that statistics database is not installed: uv sync --extra postgresql."


class Database:
    """One database, SQLite or PostgreSQL, with the tables of this package."""

    def __init__(self, url: str, lock_wait_seconds: float) -> None:
        """Remember where the database is; nothing is opened before the first transaction.

        Raises:
            StatisticsError: `url` is no database address, or its driver is missing.
        """
        try:
            self._url = make_url(url)
            self._engine = _ENGINES[self._url.get_backend_name()](self._url, lock_wait_seconds)
        except ImportError:
            raise StatisticsError(_NO_DRIVER) from None
        except (SQLAlchemyError, KeyError):
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
