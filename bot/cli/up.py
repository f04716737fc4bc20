"""`signpost up`: everything, from one command."""

import click

from bot.cli.errors import plain_errors

DEFAULT_PORT = 8000


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address the edge listens on.")
@click.option("--port", default=DEFAULT_PORT, show_default=True, type=click.IntRange(1, 65535))
@click.option("--production", is_flag=True, help="Show only services that somebody here has confirmed.")
@plain_errors
def up(host: str, port: int, production: bool) -> None:
    """Train if needed, start brain, actions and edge, and keep them running until Ctrl-C."""
    from bot.supervisor import up as supervised
    from bot.supervisor.checks import CannotStart
    from bot.supervisor.running import DidNotStart

    try:
        supervised.up(host, port, click.echo, production=production)
    except (CannotStart, DidNotStart) as error:
        raise click.ClickException(str(error)) from None
