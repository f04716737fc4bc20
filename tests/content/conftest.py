"""A copy of the content that a test may break."""

import datetime
import importlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from bot.content import library
from bot.content.checks import content_faults
from bot.content.checks.shown_text import ShownText, shown_texts
from bot.content.errors import ContentError, Fault
from bot.content.library import Library, load_library
from bot.content.yaml_file import read_file
from bot.paths import DATA

TODAY = datetime.date(2026, 11, 22)
Reader = Callable[[Path, type[BaseModel]], BaseModel]
Check = Callable[..., list[Fault]]


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


@pytest.fixture(scope="session")
def remembering() -> Reader:
    """Reads a file as the library does, but what had the same bytes before only once."""
    known: dict[tuple[bytes, type[BaseModel]], BaseModel] = {}

    def read(path: Path, model: type[BaseModel]) -> BaseModel:
        if not path.exists():
            return read_file(path, model)
        same = (path.read_bytes(), model)
        if same not in known:
            known[same] = read_file(path, model)
        return known[same]

    return read


@pytest.fixture
def content(
    short_content: Path, remembering: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Content:
    """A fresh copy of the content; its files that a test leaves alone are not read again."""
    monkeypatch.setattr(library, "read_file", remembering)
    shutil.copytree(short_content, tmp_path / "data")
    return Content(tmp_path / "data")


@pytest.fixture
def check(content: Content, monkeypatch: pytest.MonkeyPatch) -> Check:
    """What the checks of wording, length, reading level and reviews say of one file of the copy, on a day."""

    def faults(name: str, on: datetime.date = TODAY) -> list[Fault]:
        file = content.path(name)

        def own(data: Path, library: Library) -> Iterator[ShownText]:
            return (text for text in shown_texts(data, library) if text.file == file)

        monkeypatch.setattr(importlib.import_module("bot.content.checks.content_faults"), "shown_texts", own)
        found = content_faults(content.folder, load_library(content.folder), on)
        return [fault for fault in found if fault.file == file]

    return faults
