"""Writes the committed figures: `docs/detection.json`, the chart, and the tables in `docs/detection.md`."""

from pathlib import Path

from bot.evaluation.chart import chart
from bot.evaluation.report import Report
from bot.evaluation.tables import tables
from bot.paths import DOCS

FIGURES = Path("detection.json")
CHART = Path("images") / "detection.svg"
PAGE = Path("detection.md")
BEGIN = "<!-- figures: written by `signpost evaluate --write` -->"
END = "<!-- end of figures -->"


class NoPlaceForFigures(RuntimeError):
    """The page lacks the two lines between which the tables belong."""


def publish(report: Report, docs: Path = DOCS) -> Report:
    """Write all three files, and return the report that they hold.

    Systems that this report lacks because they are not measured each time are taken over from the figures
    that are there, with their date.

    Raises:
        NoPlaceForFigures: the page has no place for the tables.
    """
    page = (docs / PAGE).read_text(encoding="utf-8")
    whole = with_earlier(report, published(docs))
    rewritten = with_tables(page, tables(whole))
    (docs / FIGURES).write_text(whole.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (docs / CHART).write_text(chart(whole), encoding="utf-8")
    (docs / PAGE).write_text(rewritten, encoding="utf-8")
    return whole


def published(docs: Path = DOCS) -> Report | None:
    """The figures that are committed, where there are any."""
    path = docs / FIGURES
    return Report.model_validate_json(path.read_text(encoding="utf-8")) if path.is_file() else None


def with_earlier(report: Report, earlier: Report | None) -> Report:
    """The report, and what it lacks of an earlier one: systems that say when they were measured."""
    kept = [
        name
        for name, measured in (earlier.systems if earlier else {}).items()
        if measured.training and name not in report.systems
    ]
    if not earlier or not kept:
        return report
    speeds = report.timing.systems | {name: earlier.timing.systems[name] for name in kept}
    return Report(
        systems=report.systems | {name: earlier.systems[name] for name in kept},
        timing=report.timing.model_copy(update={"systems": speeds}),
        topics=report.topics,
    )


def with_tables(page: str, printed: str) -> str:
    """The page with the tables between its two marks.

    Raises:
        NoPlaceForFigures: a mark is missing.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlaceForFigures(f"{PAGE} lacks the lines {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n\n```\n{printed}\n```\n\n{END}{after}"
