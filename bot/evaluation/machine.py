"""The machine that measured, and how to hold this process to one of its cores."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pydantic import BaseModel

_PROCESSORS = Path("/proc/cpuinfo")
_THREADS = Path("/proc/self/task")


class Machine(BaseModel):
    """What a speed depends on; `pinned` says whether single messages were timed on one core alone."""

    processor: str
    cores: int
    python: str
    pinned: bool


def machine() -> Machine:
    """This machine."""
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        python=platform.python_version(),
        pinned=_can_pin(),
    )


@contextmanager
def one_core() -> Iterator[None]:
    """Keep every thread of this process on one core, where the system lets a process choose.

    Threads that a library has started keep a choice of their own, so it is made for each.
    """
    if not _can_pin():
        yield
        return
    usual = os.sched_getaffinity(0)
    before: dict[int, set[int]] = {}
    for thread in _threads():
        with suppress(ProcessLookupError):  # it has ended since it was listed
            before[thread] = os.sched_getaffinity(thread)
            os.sched_setaffinity(thread, {min(usual)})
    try:
        yield
    finally:
        for thread in _threads():
            with suppress(ProcessLookupError):
                os.sched_setaffinity(thread, before.get(thread, usual))


def _can_pin() -> bool:
    return hasattr(os, "sched_setaffinity") and _THREADS.is_dir()


def _threads() -> list[int]:
    return [int(path.name) for path in _THREADS.iterdir()]


def _processor() -> str:
    """The model's name; where the system does not tell, what kind of processor it is."""
    if _PROCESSORS.is_file():
        for line in _PROCESSORS.read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()
