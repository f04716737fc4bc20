"""How each of the three processes is started."""

import os
from pathlib import Path

import pytest

from bot.process.parent_watch import PARENT_VARIABLE
from bot.supervisor.programs import actions_program, brain_program, edge_program, loopback_of

SECRET = "never-on-a-command-line"


def test_the_secret_is_in_the_environment_and_never_on_a_command_line() -> None:
    brain = brain_program(1, 2, Path("m.tar.gz"), SECRET)
    edge = edge_program("127.0.0.1", 3, 1, SECRET)
    for program in (brain, edge):
        assert program.full_environment()["SIGNPOST_BRAIN_SECRET"] == SECRET
        assert not any(SECRET in word for word in program.command)


def test_the_action_server_is_not_told_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SIGNPOST_BRAIN_SECRET", raising=False)
    assert SECRET not in actions_program(2).full_environment().values()


def test_each_program_watches_this_process() -> None:
    assert actions_program(2).full_environment()[PARENT_VARIABLE] == str(os.getpid())


def test_more_can_be_put_into_the_environment_of_a_program() -> None:
    edge = edge_program("127.0.0.1", 3, 1, SECRET).with_environment(SIGNPOST_PRODUCTION="1")
    assert edge.full_environment()["SIGNPOST_PRODUCTION"] == "1"
    assert edge.full_environment()["SIGNPOST_BRAIN_SECRET"] == SECRET


def test_a_crash_writes_no_dump_of_the_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONFAULTHANDLER", "1")
    assert actions_program(2).full_environment()["PYTHONFAULTHANDLER"] == ""


def test_the_inner_processes_answer_on_loopback_only() -> None:
    assert actions_program(2).health.startswith("http://127.0.0.1:")
    assert brain_program(1, 2, Path("m.tar.gz"), SECRET).health.startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("host", "reached"), [("0.0.0.0", "127.0.0.1"), ("", "127.0.0.1"), ("10.0.0.9", "10.0.0.9")]
)
def test_a_server_on_all_addresses_is_asked_on_loopback(host: str, reached: str) -> None:
    assert loopback_of(host) == reached


def test_a_version_6_address_makes_a_proper_health_address() -> None:
    assert edge_program("::1", 3, 1, SECRET).health == "http://[::1]:3/livez"
