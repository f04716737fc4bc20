"""Node.js and the packages of package-lock.json, which only check and build; a server needs none of them."""

import shutil
import subprocess

import pytest
from filelock import FileLock

from bot.paths import PROJECT, state_folder

LOCK = PROJECT / "package-lock.json"
MODULES = PROJECT / "node_modules"
# npm writes it at the end of each installation.
INSTALLED = MODULES / ".package-lock.json"


def need_node() -> None:
    """Skip the test where Node.js is absent; bring the packages where they are absent or old."""
    if not shutil.which("npm"):
        pytest.skip("Node.js is not installed; it only checks and builds bot/widget")
    state_folder().mkdir(parents=True, exist_ok=True)
    with FileLock(state_folder() / "node_modules.lock"):
        if not INSTALLED.exists() or INSTALLED.stat().st_mtime < LOCK.stat().st_mtime:
            subprocess.run(["npm", "ci"], cwd=PROJECT, check=True, capture_output=True)


def npm_run(*arguments: str) -> None:
    """Run a script of package.json; what it complains about is the failure."""
    need_node()
    done = subprocess.run(
        ["npm", "run", "--silent", *arguments], cwd=PROJECT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
