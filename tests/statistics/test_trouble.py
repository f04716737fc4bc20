"""A database in trouble costs counts at most: the chat never notices, and commands say one clear line."""

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.statistics import Statistics, StatisticsError
from bot.statistics.settings import Settings
from bot.vocabulary import Severity

from .conftest import MONDAY, NEXT_MONDAY, SITES, SUNDAY, THURSDAY, Opener
from .outside import Outside, added

FIXED_LINE = "Statistics could not be written. Signpost goes on; see `signpost statistics`."


def count_three(statistics: Statistics) -> None:
    for _ in range(3):
        statistics.count(site="south", severity=Severity.URGENT)


ARRIVED = {("2026-W47", "south", "urgent"): 3}


def test_a_locked_database_only_delays_the_counts(
    opener: Opener, impatient: Settings, outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    statistics = opener(settings=impatient)
    before = outside.open_cells()
    count_three(statistics)
    with closing(sqlite3.connect(outside.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert statistics.flush(SUNDAY) is False
        with pytest.raises(StatisticsError, match="another program holds it"):
            statistics.released()
        other.execute("ROLLBACK")
    assert caplog.messages == [FIXED_LINE]
    assert statistics.flush(SUNDAY)
    assert added(before, outside.open_cells()) == ARRIVED


def test_a_full_disk_only_delays_the_counts(outside: Outside) -> None:
    sites = (*SITES, *(f"school-{number}" for number in range(300)))
    statistics = Statistics.open(outside.url, sites=sites, now=MONDAY)
    before = outside.open_cells()
    count_three(statistics)

    def no_space(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    event.listen(Engine, "connect", no_space)
    try:
        assert statistics.flush(NEXT_MONDAY) is False
        with pytest.raises(StatisticsError, match="the disk is full"):
            Statistics.open(outside.url, sites=sites, now=NEXT_MONDAY)
    finally:
        event.remove(Engine, "connect", no_space)
    assert added(before, outside.open_cells()) == {}
    assert statistics.flush(NEXT_MONDAY)
    after = {cell: value for cell, value in outside.open_cells().items() if cell[0] == "2026-W47"}
    assert added(before, after) == ARRIVED


def test_a_damaged_database_is_reported_and_the_counts_go_on(
    statistics: Statistics, outside: Outside
) -> None:
    count_three(statistics)
    outside.file.write_bytes(b"not a database " * 1000)
    assert statistics.flush(SUNDAY) is False
    statistics.tend(THURSDAY)
    with pytest.raises(StatisticsError, match="the file is damaged"):
        statistics.close_due(THURSDAY)


def test_a_damaged_database_that_is_moved_away_is_made_anew(statistics: Statistics, outside: Outside) -> None:
    outside.file.write_bytes(b"not a database " * 1000)
    assert statistics.flush(SUNDAY) is False
    outside.file.unlink()
    assert statistics.flush(SUNDAY)
    assert len(outside.open_cells()) == 9


def test_a_database_that_is_gone_with_its_folder_is_made_anew(
    statistics: Statistics, outside: Outside
) -> None:
    outside.file.unlink()
    outside.file.parent.rmdir()
    count_three(statistics)
    assert statistics.flush(SUNDAY)
    assert len(outside.open_cells()) == 9


def test_a_server_starts_although_the_database_is_broken(outside: Outside) -> None:
    outside.file.parent.mkdir()
    outside.file.write_bytes(b"not a database " * 1000)
    statistics = Statistics(outside.url, sites=SITES, now=MONDAY)
    assert statistics.flush(MONDAY) is False
    count_three(statistics)
    outside.file.unlink()
    assert statistics.flush(SUNDAY)


def test_counts_that_could_not_be_written_are_not_kept_for_ever(
    opener: Opener, impatient: Settings, outside: Outside
) -> None:
    statistics = opener(settings=impatient)
    before = outside.open_cells()
    count_three(statistics)
    with closing(sqlite3.connect(outside.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert statistics.flush(THURSDAY) is False
        other.execute("ROLLBACK")
    statistics.flush(THURSDAY)
    after = {cell: value for cell, value in outside.open_cells().items() if cell[0] == "2026-W47"}
    assert added(before, after) == {}


def test_counts_are_dropped_when_nobody_knows_whether_the_commit_arrived(
    statistics: Statistics, outside: Outside
) -> None:
    before = outside.open_cells()
    count_three(statistics)

    def lose(_connection: object) -> None:
        raise OSError("the line went dead")

    event.listen(Engine, "commit", lose)
    try:
        assert statistics.flush(SUNDAY) is False
    finally:
        event.remove(Engine, "commit", lose)
    assert statistics.flush(SUNDAY)
    assert added(before, outside.open_cells()) == {}


def one_line(error: pytest.ExceptionInfo[StatisticsError]) -> str:
    text = str(error.value)
    assert "\n" not in text
    assert "[SQL" not in text
    return text


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be", encoding="utf-8")
    file = tmp_path / "var" / "statistics.sqlite3"
    with pytest.raises(StatisticsError) as error:
        Statistics.open(f"sqlite:///{file}", sites=SITES, now=MONDAY)
    remedy = "the folder cannot be written. Correct the rights, or set SIGNPOST_STATE to another folder."
    assert one_line(error) == f"Statistics cannot be kept at {file}: {remedy}"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_the_right_to_write_is_one_clear_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StatisticsError) as error:
        Statistics.open(f"sqlite:///{tmp_path}/statistics.sqlite3", sites=SITES, now=MONDAY)
    tmp_path.chmod(0o700)
    assert "the folder cannot be written" in one_line(error)


@pytest.mark.parametrize("url", ["nonsense", "sqlite://", "sqlite:///:memory:", "nosuch://host/base"])
def test_an_address_that_is_none_is_one_clear_line(url: str) -> None:
    with pytest.raises(StatisticsError) as error:
        Statistics.open(url, sites=SITES, now=MONDAY)
    assert one_line(error).startswith("The address of the statistics database is wrong.")


def test_commands_that_only_look_make_no_file(outside: Outside) -> None:
    reader = Statistics.open(outside.url, now=MONDAY)
    assert (reader.released(), reader.close_due(THURSDAY)) == ((), [])
    assert not outside.file.parent.exists()


def test_neither_noise_nor_counts_reach_a_log(outside: Outside, caplog: pytest.LogCaptureFixture) -> None:
    """Someone who knew the noise could take it away again."""
    logger = logging.getLogger("sqlalchemy")
    level = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        statistics = Statistics.open(outside.url, sites=SITES, now=MONDAY)
        count_three(statistics)
        statistics.flush(SUNDAY)
        statistics.close_due(THURSDAY)
    finally:
        logger.setLevel(level)
    writes = [text for text in caplog.messages if "parameters" in text]
    assert writes
    assert all("hidden due to hide_parameters=True" in text for text in writes)
    rows = [text for text in caplog.messages if text.startswith("Row ")]
    assert not [text for text in rows if "urgent" in text and any(sign.isdigit() for sign in text)]
