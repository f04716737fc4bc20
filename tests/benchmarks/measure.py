"""`python -m tests.benchmarks.measure`: what Signpost costs on this machine, measured on the whole of it."""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

from bot.brain.training import ensure_model
from tests.end_to_end.chat import Chat
from tests.end_to_end.processes import ACTIONS, BRAIN, EDGE, dead
from tests.end_to_end.sentences import DISCLOSURE, HARMLESS
from tests.stack import Stack, running_stack

ROUNDS = 100
UNCLEAR = "purple dinosaur spoon"
MEGABYTE = 1_000_000


def main() -> None:
    """Start Signpost, measure, print one line a figure."""
    ensure_model()
    print(_machine())
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, running_stack(Path(folder)) as stack:
        print(f"ready after                 {time.monotonic() - started:8.1f} s")
        print(f"installed environment       {_size_of(Path(sys.prefix)) / MEGABYTE:8.0f} MB")
        _print_latencies(stack)
        _print_memory(stack)
        with dead(stack, BRAIN, ACTIONS):
            _print_latency("escalation, brain dead", stack, DISCLOSURE)


def _machine() -> str:
    memory = psutil.virtual_memory().total / 1e9
    load = os.getloadavg()[0]
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, "
        f"Python {platform.python_version()}, load {load:.1f} before the start"
    )


def _print_latencies(stack: Stack) -> None:
    _print_latency("answer", stack, HARMLESS)
    _print_latency("escalation", stack, DISCLOSURE)
    _print_latency("fallback", stack, UNCLEAR)


def _print_latency(name: str, stack: Stack, text: str) -> None:
    """Each message in a conversation of its own, one after another."""
    chats = [Chat(stack) for _ in range(ROUNDS)]
    durations = [_milliseconds(lambda chat=chat: chat.say(text)) for chat in chats]  # type: ignore[misc]
    print(f"{name:27} {statistics.median(durations):8.1f} ms median {_p99(durations):8.1f} ms p99")


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - started)


def _p99(durations: Iterable[float]) -> float:
    return statistics.quantiles(durations, n=100, method="inclusive")[-1]


def _print_memory(stack: Stack) -> None:
    """Resident memory; what processes share is counted in each of them."""
    total = 0
    processes = {name: stack.child(name) for name in (EDGE, BRAIN, ACTIONS)}
    for name, process in {**processes, "supervisor": psutil.Process(stack.pid)}.items():
        used = process.memory_info().rss
        total += used
        print(f"memory {name:20} {used / MEGABYTE:8.0f} MB")
    print(f"memory in total             {total / MEGABYTE:8.0f} MB")


def _size_of(folder: Path) -> int:
    """Bytes on the disk of everything below a folder; links are not followed."""
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*") if not path.is_dir())


if __name__ == "__main__":
    main()
