"""A copy of the content that a test may break."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.errors import ContentError, Fault
from bot.content.library import load_library
from bot.paths import DATA


class Content:
    """A copied data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """The path of a content file such as `topics/consent.yml`."""
        return self.folder / name

    def replace(self, name: str, old: str, new: str) -> int:
        """Replace the first `old` in a file; the line (1-based) that it was on."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.path(name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def line_of(self, name: str, start: str) -> int:
        """The line (1-based) of a file that begins with `start`."""
        lines = self.path(name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if line.startswith(start))

    def faults(self) -> tuple[Fault, ...]:
        """The faults that loading finds."""
        with pytest.raises(ContentError) as caught:
            load_library(self.folder)
        return caught.value.faults

    def fault(self) -> Fault:
        """The one fault that loading finds."""
        (fault,) = self.faults()
        return fault

    def without_block(self, name: str, key: str, after: str) -> int:
        """Take out a key with its value, the first one after the line `after`; the line of `after`."""
        lines = self.path(name).read_text(encoding="utf-8").splitlines(keepends=True)
        place = lines.index(f"{after}\n")
        start = next(number for number in range(place, len(lines)) if lines[number].strip().startswith(key))
        indent = len(lines[start]) - len(lines[start].lstrip())
        end = start + 1
        while not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent:
            end += 1
        self.path(name).write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")
        return place + 1


@pytest.fixture(scope="session")
def short_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with few example messages: reading thousands of them takes a second each time."""
    folder = tmp_path_factory.mktemp("content") / "data"
    shutil.copytree(DATA, folder)
    for path in (folder / "risks").glob("*.yml"):
        risk: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        risk["examples"] = {speaker: messages[:2] for speaker, messages in risk["examples"].items()}
        risk["phrases"] = risk["phrases"][:2]
        path.write_text(
            yaml.safe_dump(risk, sort_keys=False, default_style=None, allow_unicode=True), encoding="utf-8"
        )
    for path in (folder / "benign").glob("*.yml"):
        benign: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        path.write_text(yaml.safe_dump({**benign, "messages": benign["messages"][:10]}), encoding="utf-8")
    return folder


@pytest.fixture
def content(short_content: Path, tmp_path: Path) -> Content:
    """A fresh copy of the content."""
    shutil.copytree(short_content, tmp_path / "data")
    return Content(tmp_path / "data")
