"""Counts in memory, between two flushes. Nothing here touches a disk, knows a clock or keeps an order."""

import collections
import threading
from collections.abc import Iterable, Mapping

from bot.statistics.grid import Cell, cells
from bot.statistics.week import Week

Tally = collections.Counter[Cell]


class Counter:
    """Adds up conversations per week and cell, from any number of threads.

    Bounded: it holds numbers for cells of the fixed grid and nothing else, however much traffic comes.
    """

    def __init__(self, sites: Iterable[str], week: Week) -> None:
        """Count for `sites`; what comes from now on belongs to `week`."""
        self._grid = frozenset(cells(sites))
        self._week = week
        self._tallies: dict[Week, Tally] = {week: Tally()}
        self._lock = threading.Lock()

    def add(self, cell: Cell) -> None:
        """Add one conversation; nothing happens when the grid has no such cell."""
        if cell in self._grid:
            with self._lock:
                self._tallies[self._week][cell] += 1

    def take(self, next_week: Week) -> dict[Week, Tally]:
        """Hand over all that was counted and start again at nought, in `next_week`.

        The week that was open is always among the keys, also when nothing was counted in it.
        """
        with self._lock:
            taken, self._tallies = self._tallies, {next_week: Tally()}
            self._week = next_week
        return taken

    def put_back(self, tallies: Mapping[Week, Tally]) -> None:
        """Take back what could not be written, to be handed over again by the next `take`."""
        with self._lock:
            for week, tally in tallies.items():
                self._tallies.setdefault(week, Tally()).update(tally)
