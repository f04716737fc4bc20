"""`signpost statistics`: close and show the anonymous counts."""

import datetime
from typing import TYPE_CHECKING

import click

from bot.cli.errors import plain_errors

if TYPE_CHECKING:
    from bot.statistics import Statistics


@click.group()
def statistics() -> None:
    """Anonymous counts: what may be shown of closed weeks, and closing one."""


@statistics.command()
@plain_errors
def close() -> None:
    """Freeze every week that ended at least three days ago, and delete what it was counted in."""
    from bot.statistics.report import closing
    from bot.statistics.words import load_words

    now = _now()
    click.echo(closing(_open(now).close_due(now), load_words()))


@statistics.command()
@plain_errors
def show() -> None:
    """Show the closed weeks, rounded, each figure with its error."""
    from bot.statistics.report import table
    from bot.statistics.settings import load_settings
    from bot.statistics.words import load_words

    click.echo(table(_open(_now()).released(), load_settings(), load_words()))


def _open(now: datetime.datetime) -> "Statistics":
    from bot.edge.settings import statistics_url
    from bot.statistics import Statistics, StatisticsError

    try:
        return Statistics.open(statistics_url(), now=now)
    except StatisticsError as error:
        raise click.ClickException(str(error)) from None


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
