"""What Node.js checks of the widget's scripts and styles."""

import json
import re

from bot.paths import PROJECT
from tests.widget.node_tools import npm_run


def test_the_built_files_are_made_from_the_sources() -> None:
    npm_run("build", "--", "--check")


def test_the_types_hold() -> None:
    npm_run("types")


def test_the_linters_have_nothing_to_say() -> None:
    npm_run("lint")


def test_the_unit_tests_pass() -> None:
    npm_run("test")


def test_each_tool_is_pinned_and_no_registry_is_named() -> None:
    tools = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert [version for version in tools.values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    assert '"resolved"' not in (PROJECT / "package-lock.json").read_text(encoding="utf-8")
