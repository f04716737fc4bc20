"""Stock Rasa in an environment of its own: its TensorFlow takes 1.9 GB that nothing else needs."""

import shutil
import subprocess
from pathlib import Path

PYTHON = (
    "3.10"  # the newest that Rasa 3.6 declares; with it, none of the overrides in pyproject.toml is needed
)
RASA = "rasa==3.6.21"  # brings TensorFlow 2.12


class CannotMeasureDiet(RuntimeError):
    """Stock Rasa could not be installed, trained or asked. Holds no message."""


def python_in(folder: Path) -> Path:
    """Where the environment's Python lies, as a whole path."""
    return folder.resolve() / "environment" / "bin" / "python"


def make_environment(folder: Path) -> Path:
    """Install stock Rasa where it is not yet there, and return its Python.

    Raises:
        CannotMeasureDiet: uv is missing, or it cannot get Python 3.10 or the packages.
    """
    python = python_in(folder)
    done = python.parent.parent / "complete"
    if done.is_file():
        return python
    uv = shutil.which("uv")
    if uv is None:
        raise CannotMeasureDiet("uv is needed to install stock Rasa; README.md says how to get it.")
    environment = str(python.parent.parent)
    _run(uv, "venv", "--quiet", "--clear", "--python", PYTHON, environment)
    _run(uv, "pip", "install", "--quiet", "--python", str(python), RASA)
    done.touch()
    return python


def _run(*command: str) -> None:
    """Run uv where it finds no pyproject.toml: our overrides are not for stock Rasa."""
    if subprocess.run(command, check=False, cwd=Path.cwd().anchor).returncode:
        raise CannotMeasureDiet(f"This did not work: {' '.join(command)}")
