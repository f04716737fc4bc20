"""The engine's set-up: every override is needed, holds and says why; nothing neural is there, nothing sent.

An override in pyproject.toml switches off every constraint on its package, so none stays longer than it must.
"""

import importlib.metadata
import importlib.util
import inspect
import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from bot.brain import rasa_environment
from bot.paths import PROJECT

PLATFORMS = [
    {"sys_platform": "linux", "platform_machine": "x86_64", "platform_system": "Linux"},
    {"sys_platform": "linux", "platform_machine": "aarch64", "platform_system": "Linux"},
    {"sys_platform": "darwin", "platform_machine": "arm64", "platform_system": "Darwin"},
    {"sys_platform": "darwin", "platform_machine": "x86_64", "platform_system": "Darwin"},
]
# Limits of other packages that the overrides break. Each was seen to work; look at a new one first.
KNOWN_TO_BE_BROKEN = {
    ("aiogram", "aiohttp"): "comes with Rasa's Telegram channel, which is imported and never used",
    ("pytest", "packaging"): "asks for 24 and works with 21",
    ("virtualenv", "packaging"): "only pre-commit uses it",
    ("wheel", "packaging"): "only package builds use it",
    ("ml-dtypes", "numpy"): "asks for 2 and is imported by onnx only, while the encoder is unpacked",
    ("rasa-sdk", "pydantic"): "asks for less than 2.14 and works with it",
}
NEURAL = ("tensorflow", "torch", "keras", "jax", "tf-keras", "tensorboard")


def canonical(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def settings() -> dict[str, Any]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["uv"]


OVERRIDES = {
    canonical(Requirement(text).name): Requirement(text) for text in settings()["override-dependencies"]
}
NEVER_INSTALLED = [name for name, override in OVERRIDES.items() if override.marker]
INSTALLED = [name for name in OVERRIDES if name not in NEVER_INSTALLED]


@cache
def requirements() -> list[tuple[str, Requirement]]:
    """Every requirement of every installed package, with the package's name."""
    found = []
    for package in importlib.metadata.distributions():
        for text in package.requires or ():
            found.append((canonical(package.metadata["Name"]), Requirement(text)))
    return found


def wanted(name: str) -> list[tuple[str, Requirement]]:
    """Who asks for a package, and how; this project's own wishes do not count."""
    return [(who, ask) for who, ask in requirements() if canonical(ask.name) == name and who != "signpost"]


def applies(ask: Requirement, **environment: str) -> bool:
    """Whether a requirement applies on Python 3.11 (or another environment)."""
    return ask.marker is None or ask.marker.evaluate({**default_environment(), "extra": "", **environment})


def hidden_from_this_python(ask: Requirement) -> bool:
    """Whether a requirement holds for Python 3.10 and would hide from 3.11."""
    return applies(ask, python_version="3.10", python_full_version="3.10.14") and not applies(ask)


@pytest.mark.parametrize("name", INSTALLED)
def test_an_override_is_still_needed(name: str) -> None:
    installed = importlib.metadata.version(name)
    refusing = [
        who
        for who, ask in wanted(name)
        if (hidden_from_this_python(ask) and who == "rasa")
        or (applies(ask) and not ask.specifier.contains(installed, prereleases=True))
    ]
    assert refusing, f"Nothing refuses {name} {installed} any more: remove its override."


@pytest.mark.parametrize("name", NEVER_INSTALLED)
def test_what_is_never_installed_would_come_without_its_override(name: str) -> None:
    asks = [ask for _, ask in wanted(name)]
    would_come = [ask for ask in asks for platform in PLATFORMS if applies(ask, **platform)]
    assert would_come, f"No supported platform would install {name}: remove its override."


@pytest.mark.parametrize("name", INSTALLED)
def test_an_override_still_holds(name: str) -> None:
    installed = importlib.metadata.version(name)
    assert OVERRIDES[name].specifier.contains(installed, prereleases=True)


@pytest.mark.parametrize("name", OVERRIDES)
def test_an_override_carries_its_reason(name: str) -> None:
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    lines = text[text.index("override-dependencies") :].splitlines()
    place = next(n for n, line in enumerate(lines) if line.strip().startswith(f'"{OVERRIDES[name].name}'))
    if "#" in lines[place]:
        assert len(lines[place].partition("#")[2].split()) >= 2
        return
    while lines[place].strip().startswith('"') and "#" not in lines[place]:
        place -= 1
    assert lines[place].strip().startswith("#"), f"Say beside the override of {name} why it is there."


def test_an_override_breaks_only_limits_that_were_looked_at() -> None:
    broken = {
        (who, name)
        for name in INSTALLED
        for who, ask in wanted(name)
        if who != "rasa"
        and applies(ask)
        and not ask.specifier.contains(importlib.metadata.version(name), prereleases=True)
    }
    assert broken == set(KNOWN_TO_BE_BROKEN)


def test_no_library_for_neural_training_is_installed() -> None:
    names = {canonical(package.metadata["Name"]) for package in importlib.metadata.distributions()}
    assert sorted(name for name in names if name.startswith(NEURAL)) == []


def test_rasa_sends_no_telemetry_whatever_an_operator_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    rasa_environment.prepare()
    import rasa.telemetry

    assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"
    assert not rasa.telemetry.is_telemetry_enabled()


def test_rasa_is_the_last_open_source_release() -> None:
    assert importlib.metadata.version("rasa") == "3.6.21"


def lock() -> dict[str, Any]:
    return tomllib.loads((PROJECT / "uv.lock").read_text(encoding="utf-8"))


def test_the_lock_file_takes_everything_from_one_public_index() -> None:
    sources = [package["source"] for package in lock()["package"]]
    assert [source for source in sources if source.keys() - {"registry", "editable"}] == []
    (index,) = {source["registry"] for source in sources if "registry" in source}
    address = urlsplit(index)
    assert address.scheme == "https"
    assert (address.port, address.username, address.query) == (None, None, "")
    assert "." in (address.hostname or "")
    assert not (address.hostname or "").replace(".", "").isdigit()


def test_every_locked_file_has_a_hash() -> None:
    files = [
        file for package in lock()["package"] for file in (*package.get("wheels", ()), package.get("sdist"))
    ]
    assert [file["url"] for file in files if file and not file.get("hash", "").startswith("sha256:")] == []


def test_the_lock_file_knows_the_overrides_of_the_project_file() -> None:
    locked = {canonical(item["name"]): item for item in lock()["manifest"]["overrides"]}
    assert locked.keys() == OVERRIDES.keys()


def source_of(module: str) -> str:
    """The text of an installed module, read without importing it."""
    folder = Path(str(importlib.metadata.distribution("rasa").locate_file("")))
    return (folder / module).read_text(encoding="utf-8")


def test_rasa_uses_what_newer_packaging_has_removed() -> None:
    assert "from packaging.version import LegacyVersion" in source_of("rasa/shared/utils/validation.py")
    assert importlib.import_module("packaging.version").LegacyVersion


def test_rasa_uses_what_newer_setuptools_has_removed() -> None:
    assert "import pkg_resources" in source_of("rasa/engine/training/fingerprinting.py")
    assert importlib.util.find_spec("pkg_resources")


def test_rasa_passes_what_newer_scikit_learn_has_removed() -> None:
    from sklearn.linear_model import LogisticRegression

    assert "multi_class=" in source_of("rasa/nlu/classifiers/logistic_regression_classifier.py")
    assert "multi_class" in inspect.signature(LogisticRegression).parameters


def test_rasa_uses_the_interface_that_a_newer_scheduler_has_left() -> None:
    assert "from apscheduler.schedulers.asyncio import AsyncIOScheduler" in source_of("rasa/core/jobs.py")
    assert importlib.import_module("apscheduler.schedulers.asyncio").AsyncIOScheduler


def test_rasas_scheduler_of_work_uses_names_that_newer_numpy_has_removed() -> None:
    import numpy

    assert "np.float_" in source_of("dask/array/core.py")
    assert hasattr(numpy, "float_")
