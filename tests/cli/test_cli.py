"""The `signpost` command: what it prints, and that each trouble is one clear line and a failure."""

import json
import shutil
import socket
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.content.library import load_library
from bot.paths import DATA
from bot.safety.detector import RiskDetector
from bot.supervisor.checks import free_ports

pytestmark = pytest.mark.usefixtures("trained")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("SIGNPOST_STATISTICS_URL", f"sqlite:///{tmp_path / 'statistics.sqlite3'}")
    return CliRunner()


@pytest.fixture
def broken_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content with one mistake; the path of the file."""
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "topics" / "consent.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("  - saying_no\n", "  - saying_noo\n"), encoding="utf-8"
    )
    monkeypatch.setattr("bot.supervisor.up.load_library", partial(load_library, tmp_path / "data"))
    return path


def assert_plain(result: Result, *words: str) -> None:
    """It failed, said why in these words, and showed no stack trace."""
    assert result.exit_code not in {0, None}
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.output


@pytest.fixture
def _detector_once(detector: RiskDetector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RiskDetector, "load", lambda: detector)


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command(run: CliRunner, option: str) -> None:
    result = run.invoke(main, [option])
    assert result.exit_code == 0
    for command in (
        "up",
        "train",
        "shell",
        "test",
        "validate",
        "check",
        "assess",
        "evaluate",
        "services",
        "statistics",
    ):
        assert f"  {command} " in result.output


def test_an_unknown_command_is_told(run: CliRunner) -> None:
    assert_plain(run.invoke(main, ["fly"]), "No such command 'fly'")


def test_assess_answers_line_by_line_in_order(run: CliRunner) -> None:
    lines = [
        {"id": "a", "text": "what is consent"},
        {"text": "my uncle touches me and i hate it"},
        {"id": 3, "text": "he has a knife and he is in my house now"},
        {"id": "h", "text": "ok", "history": ["what is consent"]},
    ]
    result = run.invoke(main, ["assess"], input="\n".join(map(json.dumps, lines)) + "\n")
    assert result.exit_code == 0, result.output
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer.get("id") for answer in answers] == ["a", None, 3, "h"]
    assert [answer["escalate"] for answer in answers] == [False, True, True, False]
    assert answers[1].keys() == {"escalate", "category", "severity", "speaker"}
    assert (answers[1]["category"], answers[1]["speaker"]) == ("sexual_abuse", "self")
    assert answers[2]["severity"] == "emergency"


@pytest.mark.usefixtures("_detector_once")
def test_assess_of_nothing_says_nothing(run: CliRunner) -> None:
    result = run.invoke(main, ["assess"], input="")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.usefixtures("_detector_once")
@pytest.mark.parametrize(
    "line", ["{", "7", "[]", '{"id": 1}', '{"text": 7}', '{"text": "x", "history": "y"}']
)
def test_a_line_that_cannot_be_assessed_is_named_by_its_number_and_not_repeated(
    run: CliRunner, line: str
) -> None:
    good = json.dumps({"text": "xylophonist"})
    result = run.invoke(main, ["assess"], input=f"{good}\n{line}\n")
    assert_plain(result, "2")
    assert "xylophonist" not in result.output


def test_statistics_without_a_closed_week_say_so(run: CliRunner) -> None:
    result = run.invoke(main, ["statistics", "show"])
    assert result.exit_code == 0, result.output
    assert "No week is closed yet" in result.output


def test_closing_when_nothing_is_due_says_so(run: CliRunner) -> None:
    result = run.invoke(main, ["statistics", "close"])
    assert result.exit_code == 0, result.output
    assert "No week is due" in result.output


def test_statistics_at_an_address_that_is_none_are_told(
    run: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGNPOST_STATISTICS_URL", "nothing at all")
    assert_plain(run.invoke(main, ["statistics", "show"]))


def test_a_password_of_the_statistics_is_never_shown(run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNPOST_STATISTICS_URL", "nosuchdb://user:xylophonist@localhost/x")
    result = run.invoke(main, ["statistics", "show"])
    assert result.exit_code != 0
    assert "xylophonist" not in result.output
    assert "Traceback" not in result.output


def test_up_on_a_taken_port_says_so_in_one_line(run: CliRunner) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run.invoke(main, ["up", "--port", str(taken.getsockname()[1])])
    assert_plain(result, "--port")
    assert result.output.count("\n") == 1


def test_up_without_a_folder_to_write_says_so_in_one_line(
    run: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path / "file"))
    result = run.invoke(main, ["up", "--port", str(free_ports(1)[0])])
    assert_plain(result, "SIGNPOST_STATE")
    assert result.output.count("\n") == 1


def test_up_with_broken_content_names_the_file_and_starts_nothing(
    run: CliRunner, broken_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path / "state"))
    result = run.invoke(main, ["up", "--port", str(free_ports(1)[0])])
    assert_plain(result, str(broken_content), "saying_noo")
    assert "Training" not in result.output


@pytest.mark.parametrize("port", ["0", "65536", "eighty"])
def test_up_on_a_port_that_is_none_is_refused(run: CliRunner, port: str) -> None:
    assert_plain(run.invoke(main, ["up", "--port", port]), "--port")


def test_commands_load_no_engine_before_they_run() -> None:
    import subprocess
    import sys

    code = "import sys, bot.cli; print(sorted({'rasa', 'numpy', 'sqlalchemy', 'sanic'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
