"""The same promises in PostgreSQL: counts arrive once, writers queue, trouble costs counts at most."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from bot.statistics import Statistics, StatisticsError
from bot.statistics.settings import Settings
from bot.vocabulary import Severity
from tests.postgresql import PostgreSQL, running_postgresql

from .conftest import MONDAY, SITES, SUNDAY, THURSDAY
from .outside import Cells, added

WRITERS = 6
EACH = 3


@pytest.fixture(scope="module")
def server() -> Iterator[PostgreSQL]:
    with running_postgresql() as running:
        yield running


@pytest.fixture
def empty(server: PostgreSQL) -> PostgreSQL:
    """The server without any table."""
    server.execute("DROP TABLE IF EXISTS severity_accumulator, severity_release, severity_closed")
    return server


def cells(server: PostgreSQL, table: str = "severity_accumulator") -> Cells:
    rows = server.query(f"SELECT week, site, severity, value FROM {table}")
    return {(str(week), str(site), str(severity)): int(str(value)) for week, site, severity, value in rows}


def count(statistics: Statistics) -> None:
    for _ in range(EACH):
        statistics.count(site="south", severity=Severity.URGENT)


SOUTH = ("2026-W47", "south", "urgent")


def test_counts_are_added_to_the_noise_and_frozen_as_they_are(empty: PostgreSQL) -> None:
    statistics = Statistics.open(empty.url, sites=SITES, now=MONDAY)
    before = cells(empty)
    assert len(before) == 9
    count(statistics)
    assert statistics.flush(SUNDAY)
    after = cells(empty)
    assert added(before, after) == {SOUTH: EACH}
    statistics.tend(THURSDAY)
    frozen = {(str(row.week), row.site, row.severity.value): row.value for row in statistics.released()}
    assert frozen == cells(empty, "severity_release") == after


def test_several_edges_that_start_at_once_draw_noise_once_and_lose_no_count(empty: PostgreSQL) -> None:
    def write(_: int) -> bool:
        statistics = Statistics(empty.url, sites=SITES, now=MONDAY)
        count(statistics)
        return statistics.flush(MONDAY)

    with ThreadPoolExecutor(WRITERS) as edges:
        assert all(edges.map(write, range(WRITERS)))
    # The noise reaches 30 once in three million draws.
    assert abs(cells(empty)[SOUTH] - WRITERS * EACH) < 30
    assert len(cells(empty)) == 9


def test_a_killed_database_only_delays_the_counts(empty: PostgreSQL) -> None:
    statistics = Statistics.open(empty.url, sites=SITES, now=MONDAY)
    before = cells(empty)
    count(statistics)
    empty.kill()
    try:
        assert statistics.flush(SUNDAY) is False
        with pytest.raises(StatisticsError, match="and that it is running") as error:
            statistics.released()
        assert "\n" not in str(error.value)
    finally:
        empty.start()
    assert statistics.flush(SUNDAY)
    assert added(before, cells(empty)) == {SOUTH: EACH}


def test_another_program_that_holds_the_database_is_waited_for_no_longer_than_set(
    empty: PostgreSQL, impatient: Settings
) -> None:
    statistics = Statistics.open(empty.url, sites=SITES, now=MONDAY, settings=impatient)
    before = cells(empty)
    count(statistics)
    with psycopg.connect(empty.url) as other:
        other.execute("LOCK TABLE severity_accumulator")
        started = time.monotonic()
        assert statistics.flush(SUNDAY) is False
        assert time.monotonic() - started < 5
    assert statistics.flush(SUNDAY)
    assert added(before, cells(empty)) == {SOUTH: EACH}


def test_a_database_that_hangs_is_given_up_on(empty: PostgreSQL, impatient: Settings) -> None:
    statistics = Statistics(empty.url, sites=SITES, now=MONDAY, settings=impatient)
    empty.hang()
    try:
        started = time.monotonic()
        assert statistics.flush(MONDAY) is False
        assert time.monotonic() - started < 10
    finally:
        empty.kill()
        empty.start()


@pytest.mark.parametrize(("right", "wrong"), [("/postgres", "/nothing"), ("@127.0.0.1:", "@127.0.0.1:1")])
def test_an_address_that_leads_nowhere_is_one_clear_line_without_the_password(
    server: PostgreSQL, right: str, wrong: str
) -> None:
    url = server.url.replace(right, wrong).replace("signpost@", "signpost:hidden-word@")
    with pytest.raises(StatisticsError, match="Check its address, user and password") as error:
        Statistics.open(url, sites=SITES, now=MONDAY)
    assert "hidden-word" not in str(error.value)


def test_a_user_without_the_right_to_write_is_told_so(empty: PostgreSQL) -> None:
    empty.execute("CREATE ROLE reader LOGIN")
    with pytest.raises(StatisticsError, match="Give the user the right to create tables"):
        Statistics.open(empty.url.replace("signpost@", "reader@"), sites=SITES, now=MONDAY)
