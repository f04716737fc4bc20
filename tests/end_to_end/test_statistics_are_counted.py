"""Conversations that end are counted at an orderly stop: in noisy sums per week, without a word.

The edge alone counts, so it runs alone here, with nothing behind it.
"""

import datetime
import os
import sqlite3
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.paths import PROJECT
from bot.statistics import Released, Statistics, Week
from bot.supervisor.checks import free_ports
from bot.vocabulary import Severity
from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE, HARMLESS
from tests.stack import Stack

EACH = 40
"""Conversations of each kind. The noise reaches 20 once in about 14,000 draws (epsilon 0.5)."""
NOISE = 20
START_SECONDS = 60
CLOSING_TIME = datetime.timedelta(days=12)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The statistics of an edge that served, in turn, every kind of conversation and was stopped in order."""
    file = tmp_path_factory.mktemp("counted") / "statistics.sqlite3"
    with _edge(file) as edge:
        for number in range(EACH):
            _end(_conversation(edge, urgent=True), number)
            _end(_conversation(edge, urgent=True, not_safe=True), number)
            _end(_conversation(edge), number)
    return file


@pytest.fixture(scope="module")
def figures(database: Path) -> dict[Severity, int]:
    """The frozen figures of the week, read as a moderator's command reads them."""
    later = datetime.datetime.now(datetime.UTC) + CLOSING_TIME
    statistics = Statistics.open(f"sqlite:///{database}", now=later)
    statistics.close_due(later)
    return {row.severity: row.value for row in _of_this_week(statistics.released())}


def test_each_conversation_counts_once_at_its_highest_severity(figures: dict[Severity, int]) -> None:
    assert abs(figures[Severity.URGENT] - EACH) < NOISE
    assert abs(figures[Severity.EMERGENCY] - EACH) < NOISE


def test_a_conversation_without_risk_adds_nothing(figures: dict[Severity, int]) -> None:
    assert abs(figures[Severity.SUPPORT]) < NOISE
    assert set(figures) == {Severity.SUPPORT, Severity.URGENT, Severity.EMERGENCY}


def test_the_database_holds_weeks_sites_severities_and_numbers_and_nothing_else(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type='table'")]
        values = {
            value for table in tables for row in connection.execute(f"select * from {table}") for value in row
        }
    texts = {value for value in values if isinstance(value, str)}
    assert texts <= {"demo", "support", "urgent", "emergency", *map(str, _weeks())}
    assert {type(value) for value in values} <= {str, int}


def test_the_database_file_holds_no_word_of_a_message(database: Path) -> None:
    content = database.read_bytes().lower()
    typed = [word for word in f"{DISCLOSURE} {HARMLESS}".lower().split() if len(word) > 4]
    assert [word for word in typed if word.encode() in content] == []


def _conversation(edge: Stack, urgent: bool = False, not_safe: bool = False) -> Chat:
    chat = Chat(edge)
    chat.say(DISCLOSURE if urgent else HARMLESS)
    if not_safe:
        chat.tap("safe_no")
    return chat


def _end(chat: Chat, number: int) -> None:
    """End a conversation by word, on request, or not at all: then the stop ends it."""
    if number % 3 == 0:
        chat.say("clear")
    elif number % 3 == 1:
        chat.stack.call("DELETE", f"/api/v1/conversations/{chat.id}")


@contextmanager
def _edge(database: Path) -> Iterator[Stack]:
    port, nobody = free_ports(2)
    log = database.with_name("edge.log")
    command = [
        sys.executable,
        "-m",
        "bot.edge.server",
        "--port",
        str(port),
        "--brain",
        f"http://127.0.0.1:{nobody}",
    ]
    secrets = {"SIGNPOST_BRAIN_SECRET": "unused", "SIGNPOST_STATISTICS_URL": f"sqlite:///{database}"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=PROJECT, env={**os.environ, **secrets}, stdout=output, stderr=output
        )
        stack = Stack(process, port, log)
        try:
            _wait_until_alive(stack)
            yield stack
            process.terminate()
            assert process.wait(15) == 0
        finally:
            process.kill()


def _wait_until_alive(edge: Stack) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if edge.call("GET", "/livez").status == 200:
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the edge did not start:\n{edge.log.read_text()}")


def _weeks() -> set[Week]:
    """This week, and the last one for a test that runs as the week turns."""
    now = datetime.datetime.now(datetime.UTC)
    return {Week.containing(now), Week.containing(now - datetime.timedelta(hours=1))}


def _of_this_week(rows: tuple[Released, ...]) -> list[Released]:
    return [row for row in rows if row.week in _weeks() and row.site == "demo"]
