"""Work that several programs may want at the same moment, and that one of them should do for all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock


@contextmanager
def one_at_a_time(folder: Path, work: str) -> Iterator[None]:
    """Wait until no other process does this `work` in `folder`, then hold it.

    Where the folder cannot be written nothing can be kept for others, so nobody waits.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / f"{work}.lock")
        lock.acquire()
    except OSError:
        yield
        return
    try:
        yield
    finally:
        lock.release()
