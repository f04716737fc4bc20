"""What stands in the way of a start is said in one clear line, with the remedy."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.paths import PROJECT, state_folder
from bot.supervisor.checks import free_ports

LEFT_OUT = (".venv", "var", ".git", ".rasa", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the project that can be broken."""
    copy = tmp_path / "checkout"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT, "node_modules", "__pycache__"))
    # What is trained already comes along, so that no test trains for a minute.
    shutil.copytree(state_folder(), copy / "var")
    return copy


def test_a_taken_port_is_named_with_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        line = _only_line(_up("--port", str(port)))
    assert str(port) in line
    assert "--port" in line


def test_an_unwritable_data_folder_is_named_with_the_way_out(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file where the folder should be")
    line = _only_line(_up(SIGNPOST_STATE=str(in_the_way)))
    assert str(in_the_way) in line
    assert "SIGNPOST_STATE" in line


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/topics/consent.yml", "group:", "grup:"),
        ("data/risks/sexual_abuse.yml", "title:", "titel:"),
        ("config/sites.yml", "area: england", "area: atlantis"),
        ("data/replies/welcome.yml", "text:", "text: [:"),
    ],
)
def test_a_broken_content_file_is_named_with_its_line(checkout: Path, file: str, old: str, new: str) -> None:
    broken = checkout / file
    assert old in broken.read_text()
    broken.write_text(broken.read_text().replace(old, new, 1))
    run = _up(folder=checkout)
    output = _output(run)
    assert run.returncode != 0
    assert f"{file}:" in output
    assert "Traceback" not in output


def test_a_phrase_that_cannot_be_compiled_is_named(checkout: Path) -> None:
    broken = checkout / "data/risks/sexual_abuse.yml"
    lines = broken.read_text().splitlines()
    number = next(number for number, line in enumerate(lines) if line.strip() == "any:")
    indent = len(lines[number + 1]) - len(lines[number + 1].lstrip())
    lines.insert(number + 1, " " * indent + '- "two [words in|one] [bracket"')
    broken.write_text("\n".join(lines))
    run = _up(folder=checkout)
    assert run.returncode != 0
    assert "data/risks/sexual_abuse.yml:" in _output(run)
    assert "Traceback" not in _output(run)


def _up(*arguments: str, folder: Path = PROJECT, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `signpost up` until it gives up."""
    port = [] if "--port" in arguments else ["--port", str(free_ports(1)[0])]
    command = [sys.executable, "-m", "bot.cli", "up", *arguments, *port]
    path = {"PYTHONPATH": str(folder)}
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **path, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _only_line(run: "subprocess.CompletedProcess[str]") -> str:
    assert run.returncode != 0
    lines = _output(run).splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def _output(run: "subprocess.CompletedProcess[str]") -> str:
    return (run.stdout + run.stderr).strip()
