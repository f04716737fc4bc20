"""A week is frozen once, all or nothing, whatever happens on the way."""

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction

import pytest
from sqlalchemy import Connection, Engine, event

from bot.statistics import Released, Statistics, StatisticsError, Week, accumulator, noise
from bot.vocabulary import Severity

from .conftest import MONDAY, SITES, SUNDAY, THURSDAY, Opener
from .outside import Cells, Outside, added

WEEK = Week(2026, 47)
STATEMENTS_OF_A_CLOSE = 8


@pytest.fixture
def counted(statistics: Statistics) -> Statistics:
    """A week with some conversations in it, all flushed."""
    for _ in range(20):
        statistics.count(site="demo", severity=Severity.URGENT)
    statistics.flush(SUNDAY)
    return statistics


@contextmanager
def at_statement(number: int, act: Callable[[], None]) -> Iterator[list[str]]:
    """Run `act` after the `number`-th statement; the list fills with the statements that were reached."""
    seen: list[str] = []

    def notice(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)
        if len(seen) == number:
            act()

    event.listen(Engine, "after_cursor_execute", notice)
    try:
        yield seen
    finally:
        event.remove(Engine, "after_cursor_execute", notice)


def assert_frozen_once(outside: Outside, before: Cells) -> None:
    """Each cell was released with the one number that it held, and nothing is left in the accumulator."""
    assert outside.frozen_cells() == before
    assert outside.closed_weeks() == ["2026-W47"]
    assert not [cell for cell in outside.open_cells() if cell[0] == "2026-W47"]


def test_a_close_freezes_the_numbers_as_they_are(counted: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    assert counted.close_due(THURSDAY) == [WEEK]
    assert_frozen_once(outside, before)


def test_a_week_cannot_be_closed_early(counted: Statistics, outside: Outside) -> None:
    early = THURSDAY - datetime.timedelta(seconds=1)
    assert counted.close_due(early) == []
    with pytest.raises(StatisticsError, match=r"2026-W47 cannot be closed yet\. Wait until 3 days"):
        counted.close_period(WEEK, early)
    assert outside.frozen_cells() == {}


def test_a_retried_close_changes_nothing(counted: Statistics, outside: Outside) -> None:
    counted.close_due(THURSDAY)
    before = outside.bytes_on_disk()["statistics.sqlite3"][0]
    assert counted.close_due(THURSDAY) == []
    assert counted.close_period(WEEK, THURSDAY) is False
    assert outside.bytes_on_disk()["statistics.sqlite3"][0] == before


def test_a_close_draws_no_noise(counted: Statistics, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_epsilon: Fraction) -> int:
        raise AssertionError("a close must not draw")

    monkeypatch.setattr(accumulator, "discrete_laplace", refuse)
    assert counted.close_due(THURSDAY) == [WEEK]


def test_every_cell_is_drawn_for_once_in_its_life(opener: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    draws = []

    def draw(epsilon: Fraction) -> int:
        draws.append(epsilon)
        return noise.discrete_laplace(epsilon)

    monkeypatch.setattr(accumulator, "discrete_laplace", draw)
    statistics = opener()
    for _ in range(3):
        statistics = opener()
        statistics.flush(SUNDAY)
    statistics.close_due(THURSDAY)
    statistics.flush(SUNDAY)
    assert draws == [Fraction(1, 2)] * 3 * len(SITES)


def test_a_late_conversation_for_a_closed_week_is_dropped(counted: Statistics, outside: Outside) -> None:
    late = Statistics(outside.url, sites=SITES, now=MONDAY)
    late.count(site="demo", severity=Severity.URGENT)
    counted.close_due(THURSDAY)
    before = outside.frozen_cells()
    assert late.flush(THURSDAY)
    assert added(before, outside.frozen_cells()) == {}
    assert not [cell for cell in outside.open_cells() if cell[0] == "2026-W47"]


def test_a_clock_that_jumps_back_does_not_open_a_closed_week(counted: Statistics, outside: Outside) -> None:
    counted.close_due(THURSDAY)
    before = outside.frozen_cells()
    again = Statistics.open(outside.url, sites=SITES, now=MONDAY)
    again.count(site="demo", severity=Severity.URGENT)
    again.flush(SUNDAY)
    assert outside.open_cells() == {}
    assert added(before, outside.frozen_cells()) == {}


def test_tending_flushes_and_closes_what_is_due(counted: Statistics, outside: Outside) -> None:
    counted.tend(THURSDAY)
    assert outside.closed_weeks() == ["2026-W47"]
    assert {week for week, _, _ in outside.open_cells()} == {"2026-W48"}


class Crash(Exception):
    """What the tests throw into the middle of a close."""


def crash() -> None:
    raise Crash


@pytest.mark.parametrize("number", range(1, STATEMENTS_OF_A_CLOSE + 1))
def test_a_close_that_fails_at_any_statement_can_be_retried(
    counted: Statistics, outside: Outside, number: int
) -> None:
    """T9, by an exception."""
    before = outside.open_cells()
    with at_statement(number, crash), pytest.raises(Crash):
        counted.close_period(WEEK, THURSDAY)
    assert outside.open_cells() == before
    assert (outside.frozen_cells(), outside.closed_weeks()) == ({}, [])
    assert counted.close_period(WEEK, THURSDAY)
    assert_frozen_once(outside, before)


def kill_at(number: int, statistics: Statistics) -> int:
    """Close the week in a child process that dies, as by a power cut, after the `number`-th statement."""
    child = os.fork()
    if child == 0:
        with at_statement(number, lambda: os._exit(9)):
            statistics.close_period(WEEK, THURSDAY)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("number", range(1, STATEMENTS_OF_A_CLOSE + 1))
def test_a_process_killed_at_any_statement_of_a_close_leaves_one_draw_for_each_cell(
    counted: Statistics, outside: Outside, number: int
) -> None:
    """T9, by sudden death, the journal left behind."""
    before = outside.open_cells()
    assert kill_at(number, counted) == 9
    assert counted.close_due(THURSDAY) == [WEEK]
    assert_frozen_once(outside, before)


def test_the_number_of_statements_of_a_close_is_known(counted: Statistics) -> None:
    with at_statement(0, crash) as seen:
        counted.close_period(WEEK, THURSDAY)
    assert len(seen) == STATEMENTS_OF_A_CLOSE, seen


def test_a_commit_that_fails_changes_nothing(counted: Statistics, outside: Outside) -> None:
    def fail(_connection: Connection) -> None:
        crash()

    before = outside.open_cells()
    event.listen(Engine, "commit", fail)
    try:
        with pytest.raises(Crash):
            counted.close_period(WEEK, THURSDAY)
    finally:
        event.remove(Engine, "commit", fail)
    assert outside.open_cells() == before
    assert counted.close_due(THURSDAY) == [WEEK]
    assert_frozen_once(outside, before)


def test_open_weeks_are_never_shown(counted: Statistics) -> None:
    counted.flush(THURSDAY)
    assert counted.released() == ()
    counted.close_due(THURSDAY)
    assert {row.week for row in counted.released()} == {WEEK}


def test_stored_numbers_of_open_weeks_never_leave_the_database(opener: Opener) -> None:
    """T10, watched at work: only keys are fetched; the database moves the numbers itself."""
    with at_statement(0, crash) as seen:
        statistics = opener()
        statistics.count(site="demo", severity=Severity.URGENT)
        statistics.tend(SUNDAY)
        statistics.tend(THURSDAY)
        statistics.released()
    fetches = [text for text in seen if text.startswith("SELECT") and "severity_accumulator" in text]
    assert fetches
    assert not [text for text in fetches if "value" in text]


def test_a_thousand_looks_give_one_answer(counted: Statistics, outside: Outside) -> None:
    """T6: there is no noise to average away."""
    counted.close_due(THURSDAY)
    looks: set[tuple[Released, ...]] = set()
    for _ in range(10):
        reader = Statistics.open(outside.url, now=THURSDAY)
        looks.update(reader.released() for _ in range(100))
    assert len(looks) == 1


def test_frozen_rows_come_in_a_fixed_order(counted: Statistics) -> None:
    counted.close_due(THURSDAY)
    rows = [(row.site, row.severity) for row in counted.released()]
    levels = (Severity.EMERGENCY, Severity.URGENT, Severity.SUPPORT)
    assert rows == [(site, level) for site in SITES for level in levels]
