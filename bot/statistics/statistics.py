"""The front of the package: what the edge and the commands call. Time comes in as an argument."""

import datetime
import logging
from collections.abc import Iterable
from typing import Self

from bot.paths import state_folder
from bot.process.quiet_logging import say
from bot.statistics import accumulator, releases, schedule
from bot.statistics.counter import Counter
from bot.statistics.database import Database
from bot.statistics.errors import StatisticsError
from bot.statistics.settings import Settings, load_settings
from bot.statistics.week import Week
from bot.vocabulary import Severity

_LOGGER = logging.getLogger(__name__)
_TABLE = "A"
_NOT_WRITTEN = "Statistics could not be written. Signpost goes on; see `signpost statistics`."
_NOT_CLOSED = "A week of statistics could not be closed. The next flush tries again."


def default_url() -> str:
    """The address of the SQLite database in the state folder."""
    return f"sqlite:///{state_folder() / 'statistics.sqlite3'}"


class Statistics:
    """Counts conversations in memory, writes them at fixed times, freezes closed weeks and reads them.

    `count`, `flush` and `tend` serve the chat: trouble with the database is logged as one fixed line and
    never raised. `open`, `close_due`, `close_period` and `released` serve commands and raise
    `StatisticsError`.
    """

    def __init__(
        self, url: str, *, sites: Iterable[str], now: datetime.datetime, settings: Settings | None = None
    ) -> None:
        """Prepare to count for `sites`, without touching the disk.

        A server that must start even when the database is broken calls this and then `flush`, which opens the
        week as soon as it can; `open` is for whoever wants to hear of trouble at once.

        Raises:
            StatisticsError: `url` is no database address.
        """
        self._settings = settings or load_settings()
        self._sites = tuple(sites)
        self._database = Database(url, self._settings.lock_wait_seconds)
        self._counter = Counter(self._sites, Week.containing(now))

    @classmethod
    def open(
        cls, url: str, *, now: datetime.datetime, sites: Iterable[str] = (), settings: Settings | None = None
    ) -> Self:
        """Create the schema and the cells of the current week.

        Without sites nothing is created: enough for the commands that close and show.

        Raises:
            StatisticsError: the database cannot be written; one clear line.
        """
        statistics = cls(url, sites=sites, now=now, settings=settings)
        if statistics._sites:
            statistics._write(now)
        return statistics

    def count(self, *, site: str, severity: Severity) -> None:
        """Count one conversation, once, when it ends: `severity` is the highest that it reached.

        In memory only. `Severity.NONE` adds nothing. An unknown site is dropped without a word: a cell that
        is made, or a log line that is written, because somebody typed would show that somebody typed.
        """
        self._counter.add((site, severity))

    def flush(self, now: datetime.datetime) -> bool:
        """Write what is in memory; true when it was written. Call at `next_flush` and on an orderly stop.

        What could not be written is kept for the next flush, at most until its week may be closed. If the
        commit itself fails it is dropped: nobody can tell whether it arrived, and one conversation must never
        count twice.
        """
        try:
            self._write(now)
        except StatisticsError:
            say(_LOGGER, logging.WARNING, _NOT_WRITTEN)
            return False
        return True

    def next_flush(self, now: datetime.datetime) -> datetime.datetime:
        """The next fixed flush time after `now`, in UTC."""
        return schedule.next_flush(now, self._settings)

    def tend(self, now: datetime.datetime) -> None:
        """What a running server does at each flush time: flush, then close the weeks that are due."""
        if self.flush(now):
            try:
                self.close_due(now)
            except StatisticsError:
                say(_LOGGER, logging.WARNING, _NOT_CLOSED)

    def close_due(self, now: datetime.datetime) -> list[Week]:
        """Close every week whose days of grace are over; gives the weeks that this call closed.

        Raises:
            StatisticsError: the database cannot be read or written.
        """
        if not self._database.exists:
            return []
        with self._database.transaction() as connection:
            weeks = accumulator.open_weeks(connection)
        due = [week for week in weeks if self._is_due(week, now)]
        return [week for week in due if self.close_period(week, now)]

    def close_period(self, week: Week, now: datetime.datetime) -> bool:
        """Close one week for good; false when it was closed before, and then nothing changes.

        Raises:
            StatisticsError: it is too early, or the database cannot be read or written.
        """
        if not self._is_due(week, now):
            days = self._settings.close_after_days
            raise StatisticsError(f"{week} cannot be closed yet. Wait until {days} days after it ended.")
        with self._database.transaction() as connection:
            return accumulator.close_week(connection, week)

    def released(self) -> tuple[releases.Released, ...]:
        """The frozen cells of closed weeks, latest week first. The open weeks are never among them.

        Raises:
            StatisticsError: the database cannot be read.
        """
        if not self._database.exists:
            return ()
        with self._database.transaction() as connection:
            return releases.released(connection)

    def _write(self, now: datetime.datetime) -> None:
        """Hand the counts in memory to the accumulator, and open the week that `now` falls in."""
        epsilon = self._settings.epsilon(_TABLE)
        current = Week.containing(now)
        taken = self._counter.take(next_week=current)
        may_have_arrived = False
        try:
            with self._database.transaction() as connection:
                for week in sorted({*taken, current}):
                    accumulator.open_week(connection, week, self._sites, epsilon)
                    accumulator.add(connection, week, taken.get(week, {}))
                may_have_arrived = True
        finally:
            if not may_have_arrived:
                self._counter.put_back(
                    {week: tally for week, tally in taken.items() if not self._is_due(week, now)}
                )

    def _is_due(self, week: Week, now: datetime.datetime) -> bool:
        """Whether the days of grace after `week` are over."""
        return schedule.may_close(week, now, self._settings)
