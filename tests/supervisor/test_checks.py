"""What stands in the way of a start is told in one line with a remedy."""

import socket
from pathlib import Path

import pytest

from bot.supervisor.checks import CannotStart, check_port, check_state_folder, free_ports


def test_a_taken_port_is_named_with_the_option_that_changes_it() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart) as caught:
            check_port("127.0.0.1", port)
    line = str(caught.value)
    assert str(port) in line
    assert "--port" in line
    assert "\n" not in line


def test_a_host_that_is_not_this_machines_is_told() -> None:
    with pytest.raises(CannotStart, match=r"192\.0\.2\.1"):
        check_port("192.0.2.1", 8000)


def test_a_host_name_that_is_none_is_told() -> None:
    with pytest.raises(CannotStart, match=r"no\.such\.host\.invalid"):
        check_port("no.such.host.invalid", 8000)


def test_a_free_port_passes() -> None:
    check_port("127.0.0.1", free_ports(1)[0])


def test_a_missing_state_folder_is_made(tmp_path: Path) -> None:
    check_state_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert list((tmp_path / "a" / "b").iterdir()) == []


@pytest.mark.parametrize("below", ["", "models"])
def test_a_folder_that_cannot_be_written_is_named_with_its_variable(tmp_path: Path, below: str) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    with pytest.raises(CannotStart) as caught:
        check_state_folder(blocked / below if below else blocked)
    line = str(caught.value)
    assert str(blocked) in line
    assert "SIGNPOST_STATE" in line
    assert "\n" not in line


def test_free_ports_are_different() -> None:
    assert len(set(free_ports(5))) == 5
