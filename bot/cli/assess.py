"""`signpost assess`: the risk detector over JSON lines, without any server."""

import json
import sys

import click

from bot.cli.errors import plain_errors


@click.command()
@plain_errors
def assess() -> None:
    """Read {"id"?, "text", "history"?} lines on standard input; write one assessment a line."""
    from bot.safety import RiskDetector
    from bot.safety.assess_in_parallel import assess_in_parallel

    try:
        for assessment in assess_in_parallel(sys.stdin, RiskDetector.load()):
            click.echo(json.dumps(assessment))
    except ValueError as error:
        raise click.ClickException(str(error)) from None
