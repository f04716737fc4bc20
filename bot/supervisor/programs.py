"""The three processes of Signpost: how each is started and where it says that it is ready."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.process.parent_watch import PARENT_VARIABLE


@dataclass(frozen=True)
class Program:
    """One process: its name, its command line, what its environment adds, and its health address."""

    name: str
    command: tuple[str, ...]
    health: str
    environment: Mapping[str, str] = field(default_factory=dict)

    def full_environment(self) -> dict[str, str]:
        """This process's environment with the program's own and the watch on the supervisor."""
        return {**os.environ, **self.environment, PARENT_VARIABLE: str(os.getpid()), "PYTHONFAULTHANDLER": ""}

    def with_environment(self, **more: str) -> "Program":
        """The same program with more in its environment."""
        return replace(self, environment={**self.environment, **more})


def actions_program(port: int) -> Program:
    """The action server."""
    command = (sys.executable, "-m", "actions.server", "--port", str(port))
    return Program("actions", command, f"http://127.0.0.1:{port}/health")


def brain_program(port: int, actions_port: int, model: Path, secret: str) -> Program:
    """The brain: Rasa with the trained model."""
    actions = f"http://127.0.0.1:{actions_port}/webhook"
    command = (sys.executable, "-m", "bot.brain.server", "--port", str(port), "--model", str(model))
    return Program(
        "brain",
        (*command, "--actions", actions),
        f"http://127.0.0.1:{port}/health",
        {"SIGNPOST_BRAIN_SECRET": secret},
    )


def edge_program(host: str, port: int, brain_port: int, secret: str) -> Program:
    """The edge, the only process that the public reaches."""
    command = (sys.executable, "-m", "bot.edge.server", "--host", host, "--port", str(port))
    return Program(
        "edge",
        (*command, "--brain", f"http://127.0.0.1:{brain_port}"),
        f"http://{loopback_of(host)}:{port}/livez",
        {"SIGNPOST_BRAIN_SECRET": secret},
    )


def loopback_of(host: str) -> str:
    """The address under which this machine reaches a server bound to `host`, as a URL wants it."""
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 - compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
