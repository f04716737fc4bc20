"""Keeps a set of programs running until it is told to stop."""

import signal
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

from bot.supervisor.programs import Program
from bot.supervisor.running import Running, stop_all, wait_until_ready

LOOK_SECONDS = 0.2
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 10.0
CALM_SECONDS = 60.0


class Supervisor:
    """Starts programs together and restarts one that dies.

    A program that keeps dying is started again after a pause that doubles from half a second to ten; a minute
    of calm makes the pause short again.
    """

    def __init__(self, programs: Sequence[Program], say: Callable[[str], None]) -> None:
        """Keep what to run and how to tell the operator."""
        self._programs = programs
        self._say = say
        self._running: list[Running] = []
        self._pauses = {program.name: FIRST_PAUSE for program in programs}
        self._due: dict[str, float] = {}
        self._stop = threading.Event()

    def run(self, on_ready: Callable[[], None]) -> None:
        """Run until SIGINT or SIGTERM; `on_ready` is called once, when every program answers.

        Raises:
            DidNotStart: a program did not become ready; the others are stopped.
        """
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self._ask_to_stop)
        try:
            self._running = [Running(program) for program in self._programs]
            for running in self._running:
                wait_until_ready(running)
            on_ready()
            while not self._stop.wait(LOOK_SECONDS):
                self._restart_the_dead()
        finally:
            stop_all(self._running)

    def _ask_to_stop(self, _: int, __: FrameType | None) -> None:
        if self._stop.is_set():
            return
        self._stop.set()
        raise KeyboardInterrupt

    def _restart_the_dead(self) -> None:
        for index, running in enumerate(self._running):
            if running.exit_code is not None and self._is_due(running):
                self._running[index] = Running(running.program)

    def _is_due(self, running: Running) -> bool:
        """Whether a dead program's pause is over; the pause begins when its end is first seen."""
        name, now = running.program.name, time.monotonic()
        if name not in self._due:
            calm = now - running.since > CALM_SECONDS
            pause = FIRST_PAUSE if calm else self._pauses[name]
            self._pauses[name] = min(2 * pause, LONGEST_PAUSE)
            self._due[name] = now + pause
            self._say(f"The {name} stopped (exit code {running.exit_code}); it is started again.")
        if now < self._due[name]:
            return False
        del self._due[name]
        return True
