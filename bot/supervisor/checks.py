"""What `signpost up` makes sure of before it starts anything; each problem is one line with its remedy."""

import socket
import tempfile
from pathlib import Path


class CannotStart(Exception):
    """Raised with one clear line when Signpost cannot start here."""


def check_state_folder(folder: Path) -> None:
    """Make sure that the folder for models and statistics can be written.

    Raises:
        CannotStart: it cannot.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CannotStart(
            f"The data folder {folder} cannot be written ({error.strerror}). "
            "Give this user the right to write there, or set SIGNPOST_STATE to another folder."
        ) from None


def check_port(host: str, port: int) -> None:
    """Make sure that the edge can listen.

    Raises:
        CannotStart: the port is taken or not allowed.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(
                f"Port {port} on {host} cannot be used ({error.strerror}). Choose another one with --port."
            ) from None


def free_ports(count: int) -> list[int]:
    """Ports on loopback that nobody uses at this moment."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()
