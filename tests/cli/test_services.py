"""`signpost services`: what it prints, and its exit codes."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.confirmation import Record
from bot.content.library import Library


@pytest.fixture(autouse=True)
def record(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A data folder of its own for each test; the content is read once for all."""
    monkeypatch.setattr("bot.content.library.load_library", lambda: library)
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path))
    return Record(tmp_path)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["services", *arguments])
    assert isinstance(result.exception, SystemExit | None)
    assert "Traceback" not in result.output
    return result


def test_the_list_names_every_state(record: Record) -> None:
    run("confirm", "ceop", "--by", "Jo Smith")
    run("retire", "galop")
    result = run("list")
    assert result.exit_code == 0
    for words in ("confirmed", "not confirmed", "not confirmed, always shown", "retired", "withheld"):
        assert f"  {words}  " in result.stdout
    assert "by Jo Smith" in result.stdout


def test_confirming_prints_the_facts_and_how_long_it_counts(record: Record) -> None:
    result = run("confirm", "childline", "--by", " Jo Smith ")
    assert result.exit_code == 0
    assert "tel:08001111" in result.stdout
    assert "counts as true until 20" in result.stdout
    assert record.latest()["childline"].by == "Jo Smith"


@pytest.mark.parametrize("name", [(), ("--by", ""), ("--by", "  ")])
def test_without_a_name_the_facts_are_printed_and_nothing_is_recorded(
    record: Record, name: tuple[str, ...]
) -> None:
    result = run("confirm", "childline", *name)
    assert result.exit_code == 2
    assert "tel:08001111" in result.stdout
    assert "--by NAME" in result.stderr
    assert record.entries() == []


@pytest.mark.parametrize("name", ["Jo\nSmith", "\x1b[2J", "x" * 101])
@pytest.mark.parametrize("command", ["confirm", "retire"])
def test_a_name_that_is_none_is_refused(record: Record, command: str, name: str) -> None:
    result = run(command, "ceop", "--by", name)
    assert result.exit_code == 2
    assert "at most 100 characters" in result.stderr
    assert record.entries() == []


@pytest.mark.parametrize("command", ["confirm", "retire"])
def test_an_unknown_service_is_told_with_the_nearest_one(record: Record, command: str) -> None:
    result = run(command, "childlin", "--by", "Jo Smith")
    assert result.exit_code == 2
    assert "Did you mean 'childline'?" in result.stderr
    assert "`signpost services list`" in run(command, "zzzz").stderr
    assert record.entries() == []


def test_a_withheld_service_cannot_be_confirmed(record: Record) -> None:
    result = run("confirm", "shore", "--by", "Jo Smith")
    assert result.exit_code == 1
    assert "shown: true" in result.stderr
    assert record.entries() == []


def test_retiring_counts_once(record: Record) -> None:
    first, again = run("retire", "report_remove", "--by", "Jo Smith"), run("retire", "report_remove")
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "shown nowhere" in first.stdout
    assert "retired before" in again.stdout


def test_the_help_of_last_resort_stays(record: Record) -> None:
    result = run("retire", "childline")
    assert result.exit_code == 1
    assert "childline stays" in result.stderr


def test_due_fails_when_something_is_overdue_so_that_a_daily_job_notices() -> None:
    early, late = run("due", "--on", "2026-11-22"), run("due", "--on", "2030-01-01")
    assert (early.exit_code, late.exit_code) == (0, 1)
    assert "Nothing is due" in early.stdout
    assert "Overdue on 2030-01-01" in late.stdout
    assert "signpost services confirm" in late.stdout


def test_soon_due_is_told_and_is_no_failure() -> None:
    result = run("due", "--on", "2026-12-20")
    assert result.exit_code == 0
    assert "childline" in result.stdout


def test_a_confirmation_puts_off_what_is_due() -> None:
    run("confirm", "childline", "--by", "Jo Smith")
    confirmed = next(line for line in run("list").stdout.splitlines() if line.startswith("childline"))
    assert "childline" not in run("due", "--on", confirmed.split()[-1]).stdout.partition("Due by")[0]


def test_a_damaged_record_is_one_clear_line(record: Record) -> None:
    record.path.write_text("reviews: [\n")
    for arguments in (["list"], ["due"], ["confirm", "ceop", "--by", "Jo Smith"], ["retire", "ceop"]):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "services.yml:" in result.stderr


def test_the_page_is_printed_whole_and_alone() -> None:
    result = run("page")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.rstrip().endswith("</html>")
    assert "tel:08001111" in result.stdout
