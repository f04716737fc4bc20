"""`signpost services`: which services somebody here has confirmed, and which are due for a check."""

import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from bot.cli.errors import plain_errors

if TYPE_CHECKING:
    from bot.confirmation.standing import Standing
    from bot.content.library import Library

LONGEST_NAME = 100


def _name(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A person's name for the record, or None for none."""
    name = (value or "").strip()
    if not name.isprintable() or len(name) > LONGEST_NAME:
        raise click.BadParameter(f"a name is one line of at most {LONGEST_NAME} characters.")
    return name or None


SERVICE = click.argument("service", metavar="ID")
BY = partial(click.option, "--by", metavar="NAME", callback=_name)


@click.group()
def services() -> None:
    """Services that somebody here has checked: list them, confirm one, retire one, print the most needed."""


@services.command("list")
@plain_errors
def list_() -> None:
    """How every service stands."""
    from bot.confirmation import report, today

    click.echo(report.table(_standings(today())))


@services.command()
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Look from this day instead of today.",
)
@plain_errors
def due(on: datetime.datetime | None) -> None:
    """What is overdue and what soon will be. Fails (1) when anything is overdue, for a daily job to tell."""
    from bot.confirmation import report, today

    day = on.date() if on else today()
    standings = _standings(day)
    click.echo(report.due(standings, day))
    if report.overdue(standings, day):
        raise SystemExit(1)


@services.command()
@SERVICE
@BY(help="Who checked the facts with the service itself.")
@plain_errors
def confirm(service: str, by: str | None) -> None:
    """Record that the facts of a service are true today. Without --by it only prints them to be checked."""
    from bot.confirmation import Record, facts, reviewing

    library = _library(service)
    for line in facts.lines(library.services[service]):
        click.echo(line)
    if not by:
        raise click.UsageError(
            "Nothing is recorded yet. Check these facts with the service, then add --by NAME."
        )
    try:
        standing = reviewing.confirm(library, service, by, _now(), Record())
    except reviewing.CannotReview as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Confirmed by {by}: {service} counts as true until {standing.due}.")


@services.command()
@SERVICE
@BY(help="Who decided it.")
@plain_errors
def retire(service: str, by: str | None) -> None:
    """Never show a service here again, until somebody confirms it anew."""
    from bot.confirmation import Record, reviewing

    _library(service)
    try:
        is_new = reviewing.retire(service, by, _now(), Record())
    except reviewing.CannotReview as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Retired: {service} is shown nowhere." if is_new else f"{service} was retired before.")


@services.command()
@plain_errors
def page() -> None:
    """Print those that are always shown as one web page, for a server that runs when Signpost does not."""
    from bot.content.library import load_library
    from bot.edge.pages.help_copy import help_copy

    click.echo(help_copy(load_library()), nl=False)


def _library(service: str) -> "Library":
    """The content files, when they know this service."""
    import difflib

    from bot.content.library import load_library

    library = load_library()
    if service not in library.services:
        near = difflib.get_close_matches(service, library.services, 1)
        hint = f"Did you mean '{near[0]}'?" if near else "`signpost services list` names them all."
        raise click.BadParameter(f"'{service}' is no service. {hint}", param_hint="ID")
    return library


def _standings(on: datetime.date) -> "dict[str, Standing]":
    from bot.confirmation import Record
    from bot.confirmation.standing import standings
    from bot.content.library import load_library

    return standings(load_library().services, Record().latest(), on)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
