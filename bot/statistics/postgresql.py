"""Opens PostgreSQL so that it keeps the promises that SQLite keeps by itself: writers queue, waits end."""

import math

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

_SHORTEST = 2  # seconds; the client library waits no less for a connection
_OUR_LOCK = 5_746_746_678  # any number that other programs in the same database are not likely to use


def postgresql_engine(url: URL, lock_wait_seconds: float) -> Engine:
    """An engine whose writers wait for each other at most so long, and for the server hardly longer."""
    patience = max(_SHORTEST, math.ceil(lock_wait_seconds))
    limits = {
        "lock_timeout": max(1, round(lock_wait_seconds * 1000)),  # 0 would mean for ever
        "statement_timeout": 1000 * patience,
        # The server takes the lock from an edge that hangs.
        "idle_in_transaction_session_timeout": 1000 * patience,
    }
    waiting = {
        "connect_timeout": patience,
        "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
    }
    engine = create_engine(url, hide_parameters=True, poolclass=NullPool, connect_args=waiting)
    event.listen(engine, "begin", _wait_for_turn)
    return engine


def _wait_for_turn(connection: Connection) -> None:
    """One writer at a time: two that open a week together would each draw noise, and one would fail."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OUR_LOCK})")
