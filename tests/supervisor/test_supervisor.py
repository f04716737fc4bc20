"""The supervisor starts programs together, restarts a dead one, and leaves no orphan."""

import signal
import sys
from pathlib import Path

import psutil
import pytest

from tests.supervisor.tiny import ENDS_AT_ONCE, Tiny, supervised, tiny_servers, within


def parts(*servers: Tiny) -> list[list[object]]:
    return [[server.name, server.command, server.health] for server in servers]


def ended(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_it_is_ready_when_every_program_answers(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two)) as running:
        assert within(10, lambda: "ready" in running.said)
        assert one.answers()
        assert two.answers()


def test_a_dead_program_is_started_again_and_the_operator_is_told(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two)) as running:
        assert within(10, lambda: "ready" in running.said)
        two.die()
        assert within(10, two.answers)
        assert "The two stopped (exit code 7); it is started again." in running.said
        assert one.answers()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_takes_every_program_along(tmp_path: Path, how: signal.Signals) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two)) as running:
        assert within(10, lambda: "ready" in running.said)
        children = running.children()
        assert len(children) == 2
        assert running.stop(how) == 0
        assert all(ended(child) for child in children)
        assert running.said.splitlines() == ["ready", "stopped"]


def test_a_killed_supervisor_leaves_no_orphan(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two)) as running:
        assert within(10, lambda: "ready" in running.said)
        children = running.children()
        running.stop(signal.SIGKILL)
        assert within(8, lambda: all(ended(child) for child in children))


def test_an_impatient_second_signal_leaves_no_orphan(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two)) as running:
        assert within(10, lambda: "ready" in running.said)
        children = running.children()
        running.process.send_signal(signal.SIGINT)
        running.stop(signal.SIGINT)
        assert all(ended(child) for child in children)


def test_a_stop_before_readiness_leaves_no_orphan(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    slow = [two.name, [sys.executable, "-c", "import time; time.sleep(60)"], two.health]
    with supervised(tmp_path, [*parts(one), slow]) as running:
        assert within(10, one.answers)
        children = running.children()
        running.stop(signal.SIGINT)
        assert all(ended(child) for child in children)


def test_a_program_that_ends_at_its_start_stops_the_others_and_is_named(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    broken = [two.name, [sys.executable, "-c", ENDS_AT_ONCE], two.health]
    with supervised(tmp_path, [*parts(one), broken]) as running:
        assert running.process.wait(15) == 1
        assert running.said.strip() == "The two stopped at its start (exit code 3)."
        assert not one.answers()


def test_a_program_that_keeps_dying_does_not_hold_up_the_restart_of_another(tmp_path: Path) -> None:
    one, two = tiny_servers("one", "two")
    with supervised(tmp_path, parts(one, two), FIRST_PAUSE=20.0, LONGEST_PAUSE=20.0) as running:
        assert within(10, lambda: "ready" in running.said)
        one.die()
        assert within(5, lambda: "The one stopped" in running.said)
        two.die()
        assert within(10, lambda: "The two stopped" in running.said)


def test_the_pause_before_a_restart_grows_to_a_limit() -> None:
    from bot.supervisor import supervisor

    assert 0 < supervisor.FIRST_PAUSE <= 1
    assert supervisor.LONGEST_PAUSE <= 10
