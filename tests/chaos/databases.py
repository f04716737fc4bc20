"""Databases of statistics that a storm takes away."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgresql import running_postgresql


@dataclass(frozen=True)
class Breakable:
    """A database by its address, and how to take it away for good."""

    url: str
    take_away: Callable[[], None]


@contextmanager
def sqlite(folder: Path) -> Iterator[Breakable]:
    """A file; when it is taken away, what stands in its place cannot be opened as a database."""
    file = folder / "statistics.sqlite3"

    def take_away() -> None:
        file.unlink(missing_ok=True)
        file.mkdir()

    yield Breakable(f"sqlite:///{file}", take_away)


@contextmanager
def postgresql(_: Path) -> Iterator[Breakable]:
    """A real server, which is killed with all its processes; the test is skipped where none is installed."""
    with running_postgresql() as server:
        yield Breakable(server.url, server.kill)


DATABASES: Mapping[str, Callable[[Path], AbstractContextManager[Breakable]]] = {
    "sqlite": sqlite,
    "postgresql": postgresql,
}
