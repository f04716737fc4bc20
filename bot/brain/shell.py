"""The bot in a terminal, with its action server beside it."""

from collections.abc import Sequence

from bot.brain import rasa_command, training
from bot.process import quiet_logging
from bot.supervisor.programs import actions_program
from bot.supervisor.running import started

ACTIONS_PORT = 5055


def run(extra: Sequence[str] = ()) -> None:
    """Start the action server, talk until `/stop`, stop the action server."""
    model = training.ensure_model()
    with started(actions_program(ACTIONS_PORT)):
        quiet_logging.install()
        rasa_command.shell(model, extra)
