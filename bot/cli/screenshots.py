"""`signpost screenshots`: the pictures in the documentation."""

import subprocess
import sys

import click

from bot.cli.errors import plain_errors
from bot.paths import PROJECT


@click.command()
@plain_errors
def screenshots() -> None:
    """Make the pictures in docs/images anew, with a Chromium that is installed here."""
    # The states are set up as the browser tests set them up: invented answers, always the same evening.
    command = [sys.executable, "-m", "tests.browser.screenshots"]
    if subprocess.run(command, cwd=PROJECT, check=False).returncode:
        raise click.ClickException("The pictures could not be made; what is missing stands above.")
