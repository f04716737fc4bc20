"""`signpost train | shell | test | validate`: Rasa's commands, at home in this project."""

import click

from bot.cli.errors import plain_errors
from bot.paths import state_folder

REST = {"ignore_unknown_options": True, "allow_extra_args": True}
rest_of_line = click.argument("extra", nargs=-1, type=click.UNPROCESSED)


@click.command(context_settings=REST)
@rest_of_line
@plain_errors
def train(extra: tuple[str, ...]) -> None:
    """Train the brain and the risk detector (further words go to `rasa train`)."""
    from bot.brain import training

    training.train(extra)


@click.command()
@plain_errors
def shell() -> None:
    """Talk to the bot in this terminal."""
    from bot.brain import shell as brain_shell

    brain_shell.run()


@click.command(context_settings=REST)
@rest_of_line
@plain_errors
def test(extra: tuple[str, ...]) -> None:
    """Run the test conversations in tests/conversations (further words go to `rasa test core`)."""
    from bot.brain import rasa_command, training

    rasa_command.test(training.ensure_model(), state_folder() / "test-results", extra)


@click.command(context_settings=REST)
@rest_of_line
@plain_errors
def validate(extra: tuple[str, ...]) -> None:
    """Check content, domain, rules and examples against each other."""
    from bot.brain import rasa_command

    rasa_command.validate(extra)
