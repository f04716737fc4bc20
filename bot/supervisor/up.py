"""The main job: check, train if needed, run the three processes."""

import secrets
from collections.abc import Callable
from functools import partial

from bot.brain.model import current_model
from bot.content.library import load_library
from bot.paths import state_folder
from bot.supervisor.checks import check_port, check_state_folder, free_ports
from bot.supervisor.programs import actions_program, brain_program, edge_program, loopback_of
from bot.supervisor.supervisor import Supervisor
from bot.supervisor.training_run import train_with_progress

SECRET_BYTES = 32


def up(host: str, port: int, say: Callable[[str], None]) -> None:
    """Run Signpost until SIGINT or SIGTERM.

    Raises:
        ContentError: a content file holds mistakes.
        CannotStart: the port, the data folder or training stands in the way.
        DidNotStart: a process did not become ready.
    """
    check_port(host, port)
    check_state_folder(state_folder())
    load_library()
    model = current_model()
    if not model.exists():
        train_with_progress(model, say)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    brain_port, actions_port = free_ports(2)
    programs = (
        edge_program(host, port, brain_port, secret),
        actions_program(actions_port),
        brain_program(brain_port, actions_port, model, secret),
    )
    say("Starting ...")
    try:
        Supervisor(programs, say).run(partial(_say_ready, host, port, say))
    except KeyboardInterrupt:
        say("Stopped.")


def _say_ready(host: str, port: int, say: Callable[[str], None]) -> None:
    address = f"http://{loopback_of(host)}:{port}"
    say(f"Signpost is ready.\n  Demo school page   {address}/\n  Help page          {address}/help")
    say("Stop it with Ctrl-C.")
