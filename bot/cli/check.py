"""`signpost check`: every content file, read, checked against the others, and read as its audience would."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.errors import plain_errors
from bot.paths import DATA

if TYPE_CHECKING:
    from bot.content.library import Library


@click.command()
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: datetime.datetime.now(datetime.UTC).date().isoformat(),
    show_default="today",
    help="Check as of this day: which reviews are overdue then.",
)
@click.option(
    "--book",
    "book_file",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value="book.html",
    help="Also write the content book to this file (book.html), to be read and signed off.",
)
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=DATA,
    show_default="data",
    help="Check the content in this folder.",
)
@plain_errors
def check(on: datetime.datetime, book_file: Path | None, data: Path) -> None:
    """Check content, wording, services and sites; each mistake is named with file, line and remedy."""
    from bot.content.checks import content_faults
    from bot.content.errors import ContentError
    from bot.content.library import load_library
    from bot.edge.denials import Denials
    from bot.edge.school_words import school_word_faults
    from bot.edge.sites import load_sites
    from bot.safety.content import load_content
    from bot.safety.phrases.compiling import compile_rules
    from bot.signposting import prepare
    from bot.statistics.settings import load_settings

    library = load_library(data)
    content = load_content(data)
    compile_rules(data, content.risks, content.cues, content.lists)
    Denials(library, data)
    load_settings()
    sites = load_sites()
    try:
        prepare(library, on.replace(tzinfo=datetime.UTC))
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    faults = [*content_faults(data, library, on.date()), *school_word_faults(data, sites)]
    if book_file:
        _write_book(book_file, library, data, on.date())
    if faults:
        raise ContentError(faults)
    counts = f"{len(library.topics)} topics, {len(library.risks)} risks, {len(library.services)} services"
    click.echo(f"{counts}, {len(library.areas)} areas: no mistakes.")


def _write_book(file: Path, library: "Library", data: Path, on: datetime.date) -> None:
    """Also when texts have faults: an overdue review is done with the book in hand."""
    from bot.content.book import book
    from bot.content.checks import ReadingLevel

    file.write_text(book(library, ReadingLevel.load(data), on), encoding="utf-8")
    click.echo(f"The content book is in {file}.")
