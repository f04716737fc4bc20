"""The main job: check, train if needed, run the three processes."""

import datetime
import secrets
from collections.abc import Callable
from functools import partial

from bot import confirmation, signposting
from bot.brain.model import current_model
from bot.confirmation import mode, report, reviewing
from bot.confirmation.standing import standings
from bot.content.library import Library, load_library
from bot.paths import state_folder
from bot.supervisor.checks import CannotStart, check_port, check_state_folder, free_ports
from bot.supervisor.programs import actions_program, brain_program, edge_program, loopback_of
from bot.supervisor.supervisor import Supervisor
from bot.supervisor.training_run import train_with_progress

SECRET_BYTES = 32


def up(host: str, port: int, say: Callable[[str], None], *, production: bool = False) -> None:
    """Run Signpost until SIGINT or SIGTERM.

    Args:
        host: the address that the edge listens on.
        port: the port of the edge.
        say: tells the operator a line.
        production: show confirmed services only; `$SIGNPOST_PRODUCTION` says the same.

    Raises:
        ContentError: a content file, or the record of confirmations, holds mistakes.
        CannotStart: the port, the data folder, the services or training stand in the way.
        DidNotStart: a process did not become ready.
    """
    check_port(host, port)
    check_state_folder(state_folder())
    production = production or mode.is_production()
    report_of_services = _services(load_library(), production)
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
    told = tuple(program.with_environment(**mode.environment(production)) for program in programs)
    for line in report_of_services:
        say(line)
    say("Starting ...")
    try:
        Supervisor(told, say).run(partial(_say_ready, host, port, say))
    except KeyboardInterrupt:
        say("Stopped.")


def _services(library: Library, production: bool) -> list[str]:
    """Make sure that everybody finds help in this mode; what the operator has to know of the services."""
    now = datetime.datetime.now(datetime.UTC)
    try:
        shown = confirmation.served(library, production=production)
        signposting.prepare(shown, now)
    except ValueError as error:
        raise CannotStart(str(error)) from None
    day = confirmation.today()
    found = standings(library.services, confirmation.Record().latest(), day)
    hidden = reviewing.named_but_hidden(shown)
    return list(report.at_start(found, day, hidden, production=production))


def _say_ready(host: str, port: int, say: Callable[[str], None]) -> None:
    address = f"http://{loopback_of(host)}:{port}"
    say(f"Signpost is ready.\n  Demo school page   {address}/\n  Help page          {address}/help")
    say("Stop it with Ctrl-C.")
