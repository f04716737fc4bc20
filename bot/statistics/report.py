"""What `signpost statistics close` and `show` print, as plain text."""

from collections.abc import Iterable, Sequence

from bot.statistics.display import shown
from bot.statistics.error_margin import margin_95
from bot.statistics.grid import COUNTED
from bot.statistics.releases import Released
from bot.statistics.settings import Settings
from bot.statistics.week import Week
from bot.statistics.words import CommandWords


def table(rows: Sequence[Released], settings: Settings, words: CommandWords) -> str:
    """The frozen figures, one line for each week and site, with the notes that make them honest."""
    if not rows:
        return words.empty.format(days=settings.close_after_days)
    headings = [words.week, words.site, *(getattr(words.severities, level) for level in COUNTED)]
    figures = {(row.week, row.site, row.severity): shown(row.value, settings, words) for row in rows}
    places = dict.fromkeys((row.week, row.site) for row in rows)
    lines = [
        [str(week), site, *(figures.get((week, site, level), "") for level in COUNTED)]
        for week, site in places
    ]
    return "\n".join([words.title, "", *_columns([headings, *lines]), "", *_notes(settings, words)])


def closing(weeks: Sequence[Week], words: CommandWords) -> str:
    """One line that says which weeks were frozen."""
    if not weeks:
        return words.nothing_due
    return words.closed.format(weeks=", ".join(str(week) for week in weeks))


def _notes(settings: Settings, words: CommandWords) -> Iterable[str]:
    """The notes under the table, with their numbers filled in."""
    numbers = {
        "error": margin_95(settings.epsilon("A")),
        "limit": settings.display.fewer_than,
        "round_to": settings.display.round_to,
    }
    return (note.format(**numbers) for note in words.notes)


def _columns(lines: Sequence[Sequence[str]]) -> Iterable[str]:
    """The lines with their columns lined up."""
    widths = [max(len(entry) for entry in column) for column in zip(*lines, strict=True)]
    return (
        "  ".join(entry.ljust(width) for entry, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
