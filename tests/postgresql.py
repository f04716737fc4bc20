"""A real PostgreSQL for tests: Debian's server, alone in a folder of its own, on a free port."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psutil
import psycopg
import pytest

from bot.supervisor.checks import free_ports

READY_SECONDS = 60
USER = "signpost"
# It refuses to run as root; Debian's package brings the first of these users.
UNPRIVILEGED = ("postgres", "nobody")


class PostgreSQL:
    """One server over a folder; it can be killed and started again, with what it holds."""

    def __init__(self, programs: Path, folder: Path, user: str | None) -> None:
        """Make an empty database cluster in `folder`, as `user` where it cannot be done as oneself."""
        self._programs = programs
        self._folder = folder
        self._user = user
        (self._port,) = free_ports(1)
        self._process: subprocess.Popen[bytes] | None = None
        made = ("initdb", "--username", USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C")
        self._start(*made, "--no-sync", "--pgdata", str(self._data)).wait(READY_SECONDS)

    @property
    def url(self) -> str:
        """The address for SQLAlchemy."""
        return f"postgresql://{USER}@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = {"listen_addresses": "127.0.0.1", "port": self._port, "unix_socket_directories": ""}
        given = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        self._process = self._start("postgres", "-D", str(self._data), *given)
        deadline = time.monotonic() + READY_SECONDS
        while True:
            try:
                self.query("SELECT 1")
                return
            except psycopg.OperationalError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise AssertionError(f"PostgreSQL did not start:\n{self._log.read_text()}") from None
                time.sleep(0.1)

    def kill(self) -> None:
        """SIGKILL to the server and all its processes: nothing is written, nobody is told."""
        if self._process is None:
            return
        server = psutil.Process(self._process.pid)
        for process in (server, *server.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self._process.wait(READY_SECONDS)
        self._process = None

    def hang(self) -> None:
        """SIGSTOP: connections are accepted by the system, and nobody answers them."""
        if self._process:
            self._process.send_signal(signal.SIGSTOP)

    def query(self, sql: str) -> list[tuple[object, ...]]:
        """The rows of a query."""
        with closing(psycopg.connect(self.url, connect_timeout=2)) as connection:
            return connection.execute(sql.encode()).fetchall()

    def execute(self, sql: str) -> None:
        """Change something."""
        with psycopg.connect(self.url, connect_timeout=2) as connection:
            connection.execute(sql.encode())

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    def _start(self, program: str, *arguments: str) -> "subprocess.Popen[bytes]":
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [self._programs / program, *arguments],
                cwd=self._folder,
                stdout=log,
                stderr=log,
                user=self._user,
                group=pwd.getpwnam(self._user).pw_gid if self._user else None,
                extra_groups=[] if self._user else None,
            )


@contextmanager
def running_postgresql() -> Iterator[PostgreSQL]:
    """A server that runs in the `with` block; the test is skipped where none is installed."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL's server is not installed: apt-get install postgresql")
    user = next(name for name in UNPRIVILEGED if _exists(name)) if os.geteuid() == 0 else None
    # Not in pytest's own folder: another user may not enter that.
    with tempfile.TemporaryDirectory(prefix="signpost-postgresql-") as name:
        folder = Path(name)
        if user:
            shutil.chown(folder, user)
        server = PostgreSQL(programs, folder, user)
        try:
            server.start()
            yield server
        finally:
            server.kill()


def _programs() -> Path | None:
    """The folder of the newest server; Debian keeps each version's programs off the search path."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    found = max(versions, key=lambda path: int(path.parts[-3]), default=None) or shutil.which("postgres")
    return Path(found).resolve().parent if found else None


def _exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True
