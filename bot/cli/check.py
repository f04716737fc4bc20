"""`signpost check`: every content file, read and checked against the others."""

import datetime

import click

from bot.cli.errors import plain_errors


@click.command()
@plain_errors
def check() -> None:
    """Check content, phrases, services and sites; each mistake is named with file, line and remedy."""
    from bot.content.library import load_library
    from bot.edge.sites import load_sites
    from bot.paths import DATA
    from bot.safety.content import load_content
    from bot.signposting import prepare
    from bot.statistics.settings import load_settings

    library = load_library()
    load_content(DATA)
    load_settings()
    load_sites()
    try:
        prepare(library, datetime.datetime.now(datetime.UTC))
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    counts = f"{len(library.topics)} topics, {len(library.risks)} risks, {len(library.services)} services"
    click.echo(f"{counts}: no mistakes.")
