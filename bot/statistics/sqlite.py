"""Opens an SQLite file.

It keeps a rollback journal here (`journal_mode=DELETE`), not a write-ahead log (WAL). Releases before 3.51.3
can corrupt a WAL database when two connections reset the log at once, and Python often runs on such a one.
A log would also keep old pages, hence old counts, beside the database for an unknown time. One short
transaction a day needs no more speed.
"""

import sqlite3

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

_PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    # Deleted rows are overwritten with zeros; without it they stay readable in the file.
    "PRAGMA secure_delete=ON",
    # No sorting or copying through a file in the system's folder for temporary files.
    "PRAGMA temp_store=MEMORY",
)


def sqlite_engine(url: URL, lock_wait_seconds: float) -> Engine:
    """An engine whose writers wait for each other at most so long."""
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
