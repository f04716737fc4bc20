"""Lines up the columns of a table in plain text."""

from collections.abc import Sequence

GAP = "  "


def columns(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines: the first column to the left, all others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        GAP.join(
            entry.rjust(width) if place else entry.ljust(width)
            for place, (entry, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def per_cent(share: float | None) -> str:
    """A share as a percentage with one decimal, or a dash where there is nothing to share."""
    return "-" if share is None else f"{100 * share:.1f}"


def spoken(name: str) -> str:
    """An identifier as words."""
    return name.replace("_", " ")
