"""Counts stay in memory until the flush, and then arrive exactly once, in the right cell."""

import datetime
import os
import threading
from pathlib import Path

import pytest

from bot.statistics import Statistics
from bot.vocabulary import Severity

from .conftest import MONDAY, NEXT_MONDAY, SITES, Opener
from .outside import Outside, added

EVENING = MONDAY.replace(hour=18)


def test_a_new_week_has_a_cell_for_each_site_and_level(statistics: Statistics, outside: Outside) -> None:
    levels = ("emergency", "urgent", "support")
    assert set(outside.open_cells()) == {("2026-W47", site, level) for site in SITES for level in levels}


def test_a_counted_conversation_arrives_with_the_flush(statistics: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    statistics.count(site="north", severity=Severity.URGENT)
    assert statistics.flush(EVENING)
    assert added(before, outside.open_cells()) == {("2026-W47", "north", "urgent"): 1}


def test_a_second_flush_adds_nothing(statistics: Statistics, outside: Outside) -> None:
    statistics.count(site="north", severity=Severity.URGENT)
    statistics.flush(EVENING)
    before = outside.open_cells()
    statistics.flush(EVENING)
    assert added(before, outside.open_cells()) == {}


def test_a_conversation_without_risk_adds_nothing(statistics: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    statistics.count(site="demo", severity=Severity.NONE)
    statistics.flush(EVENING)
    assert added(before, outside.open_cells()) == {}


def test_an_unknown_site_makes_no_cell(statistics: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    statistics.count(site="nowhere", severity=Severity.URGENT)
    statistics.flush(EVENING)
    assert added(before, outside.open_cells()) == {}


def test_a_restart_keeps_the_noise_of_the_week(opener: Opener, outside: Outside) -> None:
    opener()
    before = outside.open_cells()
    opener(now=EVENING)
    assert added(before, outside.open_cells()) == {}


def test_a_new_site_joins_the_open_week(opener: Opener, outside: Outside) -> None:
    opener(sites=("demo",))
    before = outside.open_cells()
    opener(sites=SITES)
    after = outside.open_cells()
    assert len(after) == 9
    assert {cell: after[cell] for cell in before} == before


def test_sunday_evening_belongs_to_the_week_that_ends(statistics: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    statistics.count(site="demo", severity=Severity.SUPPORT)
    statistics.flush(NEXT_MONDAY)
    after = outside.open_cells()
    old_week = {cell: value for cell, value in after.items() if cell[0] == "2026-W47"}
    assert added(before, old_week) == {("2026-W47", "demo", "support"): 1}
    assert len(after) == 18

    statistics.count(site="demo", severity=Severity.EMERGENCY)
    statistics.flush(NEXT_MONDAY.replace(hour=18))
    assert added(after, outside.open_cells()) == {("2026-W48", "demo", "emergency"): 1}


def test_64_threads_counting_at_once_add_up_exactly(statistics: Statistics, outside: Outside) -> None:
    before = outside.open_cells()
    done = threading.Event()

    def converse(number: int) -> None:
        for turn in range(500):
            statistics.count(site=SITES[(number + turn) % 3], severity=list(Severity)[turn % 4])

    def keep_flushing() -> None:
        while not done.is_set():
            statistics.flush(EVENING)

    flusher = threading.Thread(target=keep_flushing)
    flusher.start()
    threads = [threading.Thread(target=converse, args=(number,)) for number in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done.set()
    flusher.join()
    statistics.flush(EVENING)

    sent: dict[tuple[str, str, str], int] = {}
    for number in range(64):
        for turn in range(500):
            level = list(Severity)[turn % 4]
            if level is not Severity.NONE:
                cell = ("2026-W47", SITES[(number + turn) % 3], level.value)
                sent[cell] = sent.get(cell, 0) + 1
    assert added(before, outside.open_cells()) == sent


def test_worker_processes_that_flush_at_once_add_up_exactly(opener: Opener, outside: Outside) -> None:
    opener()
    before = outside.open_cells()
    children = []
    for _ in range(8):
        child = os.fork()
        if child == 0:
            worker = Statistics(outside.url, sites=SITES, now=MONDAY)
            for _ in range(10):
                worker.count(site="demo", severity=Severity.URGENT)
                worker.flush(EVENING)
            worker.flush(EVENING)  # what met a busy database waits for the next time
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    assert added(before, outside.open_cells()) == {("2026-W47", "demo", "urgent"): 80}


def test_nothing_on_disk_changes_between_two_flushes(statistics: Statistics, outside: Outside) -> None:
    """T8: not one byte, not a modification time, not a new file."""
    before = outside.bytes_on_disk()
    for _ in range(100):
        statistics.count(site="demo", severity=Severity.EMERGENCY)
    assert outside.bytes_on_disk() == before
    statistics.flush(EVENING)
    assert outside.bytes_on_disk() != before


def test_a_flush_writes_the_same_cells_with_and_without_traffic(opener: Opener, tmp_path: Path) -> None:
    """T7: file size, number of rows and SQLite's change counter say nothing about use."""
    folders = [Outside(tmp_path / name / "statistics.sqlite3") for name in ("busy", "idle")]
    seen = []
    for outside in folders:
        statistics = Statistics.open(outside.url, sites=SITES, now=MONDAY)
        for day in range(7):
            if outside is folders[0]:
                statistics.count(site="demo", severity=Severity.URGENT)
            assert statistics.flush(EVENING + datetime.timedelta(days=day))
        content = outside.file.read_bytes()
        change_counter = content[24:28]
        seen.append((len(content), change_counter, set(outside.open_cells())))
    assert seen[0] == seen[1]


@pytest.mark.parametrize("table", ["severity_accumulator", "severity_release", "severity_closed"])
def test_the_schema_has_no_room_for_text_ids_or_times(
    statistics: Statistics, outside: Outside, table: str
) -> None:
    columns = {name for (name,) in outside.query(f"SELECT name FROM pragma_table_info('{table}')")}
    assert columns <= {"week", "site", "severity", "value"}
    [(made_by,)] = outside.query(f"SELECT sql FROM sqlite_master WHERE name = '{table}'")
    assert "WITHOUT ROWID" in str(made_by)


def test_the_database_has_no_other_tables(statistics: Statistics, outside: Outside) -> None:
    names = {name for (name,) in outside.query("SELECT name FROM sqlite_master")}
    assert names == {"severity_accumulator", "severity_release", "severity_closed"}


def test_only_the_owner_may_read_the_file(statistics: Statistics, outside: Outside) -> None:
    assert outside.file.stat().st_mode & 0o777 == 0o600


def test_there_is_no_write_ahead_log(statistics: Statistics, outside: Outside) -> None:
    statistics.flush(EVENING)
    assert outside.query("PRAGMA journal_mode") == [("delete",)]
    assert [path.name for path in outside.file.parent.iterdir()] == ["statistics.sqlite3"]
