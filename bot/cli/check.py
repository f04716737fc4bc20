"""`signpost check`: every content file, read and checked against the others."""

import click

from bot.cli.errors import plain_errors


@click.command()
@plain_errors
def check() -> None:
    """Check the content files; each mistake is named with file, line and remedy."""
    from bot.content.library import load_library

    library = load_library()
    counts = f"{len(library.topics)} topics, {len(library.risks)} risks, {len(library.services)} services"
    click.echo(f"{counts}: no mistakes.")
