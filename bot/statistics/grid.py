"""The fixed grid of table A. Its cells depend on the configured sites and on nothing that anybody typed."""

from collections.abc import Iterable, Iterator

from bot.vocabulary import Severity

COUNTED = (Severity.EMERGENCY, Severity.URGENT, Severity.SUPPORT)
"""The levels that have a cell. `none` has no cell: a conversation without risk adds nothing."""

Cell = tuple[str, Severity]
"""A site's id and the highest severity that a conversation there reached."""


def cells(sites: Iterable[str]) -> Iterator[Cell]:
    """Every cell of one week."""
    return ((site, severity) for site in sites for severity in COUNTED)
