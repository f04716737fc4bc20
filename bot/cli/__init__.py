"""The `signpost` command. Each command's work is imported only when the command runs."""

import click

from bot.cli.assess import assess
from bot.cli.check import check
from bot.cli.evaluate import evaluate
from bot.cli.rasa import shell, test, train, validate
from bot.cli.screenshots import screenshots
from bot.cli.services import services
from bot.cli.site import site
from bot.cli.statistics import statistics
from bot.cli.up import up


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Signpost: answers for young people, and a human helpline when it matters."""


COMMANDS = (
    *(up, train, shell, test, validate, check, assess, evaluate),
    *(services, site, screenshots, statistics),
)
for command in COMMANDS:
    main.add_command(command)
