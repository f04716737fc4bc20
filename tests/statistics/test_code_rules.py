"""T10: rules about the code itself. Breaking one would break a promise without any figure looking wrong."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.paths import PROJECT

PACKAGE = PROJECT / "bot" / "statistics"
CODE = sorted(path for folder in ("bot", "actions") for path in (PROJECT / folder).rglob("*.py"))
OF_PACKAGE = [path for path in CODE if path.is_relative_to(PACKAGE)]


def imports(path: Path) -> Iterator[str]:
    """Every name that a module imports, with its full path."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def mentioning(text: str) -> list[str]:
    return [path.relative_to(PROJECT).as_posix() for path in CODE if text in path.read_text(encoding="utf-8")]


def test_only_one_module_knows_the_accumulator() -> None:
    assert mentioning("severity_accumulator") == ["bot/statistics/accumulator.py"]
    assert mentioning("_ACCUMULATOR") == ["bot/statistics/accumulator.py"]


def test_only_the_front_of_the_package_calls_the_accumulator() -> None:
    users = [path.name for path in CODE if any("statistics.accumulator" in name for name in imports(path))]
    users += [path.name for path in CODE if "bot.statistics.accumulator" in imports(path)]
    assert set(users) == {"statistics.py"}


def test_only_one_module_draws_noise() -> None:
    users = [path.name for path in CODE if any("statistics.noise" in name for name in imports(path))]
    assert users == ["accumulator.py"]
    assert [path.name for path in OF_PACKAGE if "secrets" in imports(path)] == ["noise.py"]


@pytest.mark.parametrize("path", OF_PACKAGE, ids=lambda path: path.name)
def test_weak_randomness_and_floating_noise_are_banned(path: Path) -> None:
    banned = ("random", "numpy", "scipy")
    assert not [name for name in imports(path) if name.split(".")[0] in banned]


def test_noise_is_drawn_without_floating_point() -> None:
    tree = ast.parse((PACKAGE / "noise.py").read_text(encoding="utf-8"))
    floats = [
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    divisions = [node for node in ast.walk(tree) if isinstance(node, ast.Div)]
    assert (floats, divisions) == ([], [])
    assert set(imports(PACKAGE / "noise.py")) == {
        "secrets",
        "collections.abc.Callable",
        "fractions.Fraction",
    }


@pytest.mark.parametrize("path", OF_PACKAGE, ids=lambda path: path.name)
def test_no_module_asks_a_clock(path: Path) -> None:
    asked = ("now", "utcnow", "today", "time", "monotonic")
    calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call, ast.Attribute) and call.attr in asked]
    assert "time" not in imports(path)
