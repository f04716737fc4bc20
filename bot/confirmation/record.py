"""The record of confirmations: a plain file in the deployment's own data folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from bot.confirmation.entry import Entries, Entry
from bot.content.yaml_file import read_file
from bot.paths import state_folder

NAME = "services.yml"
HEADER = "# Who confirmed or retired which service. Written by `signpost services`; add nothing by hand.\n"
Stamp = tuple[int, int, int]


class Record:
    """Every confirmation and retirement. Entries are only ever added, so the file is its own history."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep the record in `folder`, by default the state folder."""
        self.path = (folder or state_folder()) / NAME

    def entries(self) -> list[Entry]:
        """All entries, oldest first; none when nothing was ever recorded.

        Raises:
            ContentError: the file is damaged; the message names the line.
            OSError: it cannot be read.
        """
        return read_file(self.path, Entries).reviews if self.path.exists() else []

    def latest(self) -> dict[str, Entry]:
        """The last entry of each service, by its id (errors as in `entries`)."""
        return {entry.service: entry for entry in self.entries()}

    def add(self, entry: Entry) -> None:
        """Write one more entry. A reader sees the old file or the new one; a second writer waits.

        Raises:
            ContentError: the file is damaged; it is left as it is.
            OSError: it cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._alone():
            everything = Entries(reviews=[*self.entries(), entry])
            values = everything.model_dump(mode="json", exclude_none=True)
            words = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
            fresh = self.path.with_suffix(".new")
            with fresh.open("w", encoding="utf-8") as file:
                file.write(HEADER + words)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)

    def stamp(self) -> Stamp | None:
        """Changes whenever the file does; None while there is none.

        Raises:
            OSError: the folder cannot be read.
        """
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock; the system gives it back when this process dies."""
        with self.path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
