"""`signpost check`: what it prints, and its exit codes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.paths import DATA, PROJECT

TODAY = "2026-11-22"


def check(*arguments: str | Path, on: str = TODAY) -> Result:
    return CliRunner().invoke(main, ["check", "--on", on, *map(str, arguments)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def replace(path: Path, old: str, new: str) -> str:
    """Replace the first `old` in a file; the place as the command names it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"{path}:{text[: text.index(old)].count(chr(10)) + 1}: "


def assert_told(done: Result, *beginnings: str) -> None:
    """It failed without a stack trace, and some line of its output begins with each of these."""
    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit)
    lines = done.stderr.removeprefix("Error: ").splitlines()
    for beginning in beginnings:
        assert any(line.startswith(beginning) for line in lines), done.stderr


def test_the_content_of_this_checkout_is_clean_as_a_writer_sees_it() -> None:
    """In a process of its own, with nothing loaded by another test."""
    command = [sys.executable, "-m", "bot.cli", "check", "--on", TODAY]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "11 risks" in done.stdout
    assert "no mistakes" in done.stdout


def test_every_seeded_fault_of_what_readers_see_is_told_in_one_run(data: Path) -> None:
    hard = replace(
        data / "topics" / "consent.yml",
        '  "8-10": |\n',
        '  "8-10": |\n    Multidisciplinary organisations collaborate appropriately and consistently.\n',
    )
    forbidden = replace(
        data / "topics" / "saying_no.yml", '  "11-13": |\n', '  "11-13": |\n    I think so.\n'
    )
    overdue = replace(data / "topics" / "trusted_adults.yml", "review_by: 2027", "review_by: 2026")
    assert_told(
        check("--data", data, on="2027-02-01"),
        f"{hard}Reading grade",
        f"{forbidden}'I' breaks the rule 'first_person'",
        f"{overdue}The review was due",
    )


def test_every_seeded_fault_of_a_file_is_told_in_one_run(data: Path) -> None:
    broken = replace(data / "topics" / "consent.yml", "  - saying_no\n", "  - saying_noo\n")
    assert_told(check("--data", data), f"{broken}'saying_noo' is no topic. Use ")
    unsourced = replace(data / "topics" / "saying_no.yml", "sources:\n", "sources: []\nsauces:\n")
    assert_told(check("--data", data), f"{unsourced}'sources'")


def test_a_broken_rule_of_wording_is_told(data: Path) -> None:
    pattern = replace(data / "wording" / "person.yml", '- "\\\\b(i|', '- "\\\\b((i|')
    assert_told(check("--data", data), f"{pattern}'rules.0.patterns.0': not a regular expression")


def test_a_phrase_that_cannot_be_read_is_told(data: Path) -> None:
    place = replace(data / "risks" / "grooming.yml", "    any:\n", '    any:\n      - "see (a|b)|(c)"\n')
    file, line, _ = place.split(":", 2)
    assert_told(check("--data", data), f"{file}:{int(line) + 1}: ")


def test_the_book_is_written_where_asked_also_for_a_review_that_is_overdue(tmp_path: Path) -> None:
    book = tmp_path / "for the lead.html"
    done = check("--book", book, on="2099-01-01")
    assert_told(done, "data/topics/")
    assert str(book) in done.stdout
    assert book.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_book_has_a_name_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    check("--book")
    assert (tmp_path / "book.html").exists()


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    done = check(on=day)
    assert done.exit_code == 2
    assert "--on" in done.stderr


def test_a_book_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = check("--book", tmp_path / "nowhere" / "book.html")
    assert_told(done)
    assert "nowhere" in done.stderr
