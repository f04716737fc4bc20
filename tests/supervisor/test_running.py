"""One running program: ready, healthy, stopped."""

import sys
import time

import psutil
import pytest

from bot.supervisor.programs import Program
from bot.supervisor.running import DidNotStart, Running, started, stop_all, wait_until_ready
from tests.supervisor.tiny import ENDS_AT_ONCE, SAYS_NOTHING, Tiny, tiny_servers

DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"


@pytest.fixture
def tiny() -> Tiny:
    (server,) = tiny_servers("tiny")
    return server


def program(tiny: Tiny, code: str | None = None) -> Program:
    command = tuple(tiny.command) if code is None else (sys.executable, "-c", code)
    return Program("tiny", command, tiny.health)


def test_a_started_program_answers_inside_the_block_and_is_gone_after_it(tiny: Tiny) -> None:
    with started(program(tiny)) as running:
        assert running.is_healthy()
        assert running.exit_code is None
        pid = running.pid
    assert not psutil.pid_exists(pid)


def test_a_program_that_ends_is_told_by_its_exit_code(tiny: Tiny) -> None:
    expected = pytest.raises(DidNotStart, match=r"^The tiny stopped at its start \(exit code 3\)\.$")
    with expected, started(program(tiny, ENDS_AT_ONCE)):
        raise AssertionError("it was taken for ready")


def test_a_program_that_stays_silent_is_told_by_the_time(tiny: Tiny) -> None:
    running = Running(program(tiny, SAYS_NOTHING))
    try:
        with pytest.raises(DidNotStart, match="did not answer within 1 seconds"):
            wait_until_ready(running, seconds=0.6)
    finally:
        stop_all([running])


def test_a_program_that_hears_no_polite_signal_is_ended_the_hard_way(tiny: Tiny) -> None:
    running = Running(program(tiny, DEAF))
    time.sleep(0.3)
    running.ask_to_stop()
    running.wait_or_kill(time.monotonic() + 0.3)
    assert running.exit_code == -9


def test_stopping_what_has_ended_already_is_no_error(tiny: Tiny) -> None:
    running = Running(program(tiny, ENDS_AT_ONCE))
    running.wait_or_kill(time.monotonic() + 10)
    stop_all([running])
    assert running.exit_code == 3


def test_ctrl_c_in_the_terminal_does_not_reach_the_program(tiny: Tiny) -> None:
    import os

    with started(program(tiny)) as running:
        assert os.getsid(running.pid) == running.pid != os.getsid(0)
