"""The house style, as far as a program can see it."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.paths import PROJECT

PACKAGES = ("bot", "actions")
LONGEST_FUNCTION = 50
MEDIAN_FILE = 80
NINE_IN_TEN_FILES = 250


def files() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py"))


def run(*command: str) -> None:
    whole = [sys.executable, "-m", *command]
    done = subprocess.run(whole, check=False, cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_has_nothing_to_say() -> None:
    run("ruff", "check", ".")


def test_the_code_is_formatted() -> None:
    run("ruff", "format", "--check", ".")


def test_the_types_hold() -> None:
    run("mypy")


def test_files_are_short() -> None:
    lengths = sorted(len(path.read_text().splitlines()) for path in files())
    assert statistics.median(lengths) < MEDIAN_FILE
    assert lengths[int(0.9 * len(lengths))] < NINE_IN_TEN_FILES


def test_functions_are_short() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path in files()
        for node in functions(path)
        if length(node) > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_module_is_named_after_nothing() -> None:
    assert [path for path in files() if path.stem in {"utils", "helpers", "common", "misc"}] == []


def test_no_database_model_or_log_is_in_git() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout
    suffixes = (".db", ".sqlite3", ".tar.gz", ".log", ".pkl", ".npz")
    assert [name for name in listed.splitlines() if name.endswith(suffixes)] == []


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
