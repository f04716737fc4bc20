"""Which trained model belongs to the content as it is now."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from bot.paths import CONFIG, DATA, PROJECT, state_folder

SHAPING_FOLDERS = (DATA, CONFIG, *(PROJECT / "bot" / name for name in ("nlu", "content", "safety")))
SHAPING_FILES = (PROJECT / "bot" / "vocabulary.py",)
SHAPING_SUFFIXES = {".yml", ".py"}
# What is read at each start anyway or judges content, and so shapes no model.
UNSHAPING = {
    "areas",
    "services",
    "signposting",
    "statistics",
    "sites.yml",
    "statistics.yml",
    "wording",
    "checks",
    "book",
}


def current_model() -> Path:
    """The archive that the present content and configuration train into; it may not exist yet.

    The risk detector's model is trained in the same run, so when this file exists, both are current. The name
    holds a fingerprint of every file that shapes them: no changed answer is served from a stale one.
    """
    return state_folder() / "models" / f"signpost-{fingerprint()}.tar.gz"


def fingerprint() -> str:
    """The first 12 hexadecimal digits of a hash over names and contents of all shaping files."""
    digest = hashlib.sha256()
    for path in sorted(_shaping_files()):
        digest.update(str(path.relative_to(PROJECT)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _shaping_files() -> Iterable[Path]:
    yield from SHAPING_FILES
    for folder in SHAPING_FOLDERS:
        for path in folder.rglob("*"):
            if path.suffix in SHAPING_SUFFIXES and not UNSHAPING & set(path.relative_to(folder).parts):
                yield path
