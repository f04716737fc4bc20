"""The services that a running process shows; a confirmation or retirement counts within a second."""

import datetime
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bot.confirmation.mode import is_production
from bot.confirmation.record import Record, Stamp
from bot.confirmation.showing import as_shown
from bot.content.errors import ContentError
from bot.content.library import Library
from bot.content.service import Service
from bot.process.quiet_logging import say
from bot.signposting.timetable import LONDON

LOOK_SECONDS = 1.0

logger = logging.getLogger("signpost.confirmation")


def today() -> datetime.date:
    """The day in the UK."""
    return datetime.datetime.now(LONDON).date()


def served(
    library: Library,
    *,
    record: Record | None = None,
    production: bool | None = None,
    on: Callable[[], datetime.date] = today,
) -> Library:
    """The library to show people from: its services are hidden or marked by the record and the mode.

    Args:
        library: the content files.
        record: the deployment's record; by default the one in the state folder.
        production: the mode; by default what the environment says.
        on: tells the day.

    Raises:
        ContentError: the record is damaged.
        OSError: the record cannot be read.
    """
    mode = is_production() if production is None else production
    return replace(library, services=ServedServices(library.services, record or Record(), mode, on))


class ServedServices(Mapping[str, Service]):
    """Services by id. Looks at most once a second whether the record or the day has changed.

    The ids never change, only whether a service is shown and what is said beside it.
    """

    def __init__(
        self,
        services: Mapping[str, Service],
        record: Record,
        production: bool,
        on: Callable[[], datetime.date],
    ) -> None:
        """Read the record (errors as in `served`)."""
        self._services = services
        self._record = record
        self._production = production
        self._on = on
        self._looked = time.monotonic()
        self._seen = self._sight()
        self._current = self._read()

    def __getitem__(self, name: str) -> Service:
        self._look()
        return self._current[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._services)

    def __len__(self) -> int:
        return len(self._services)

    def _look(self) -> None:
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            return
        self._looked = now
        try:
            sight = self._sight()
            if sight != self._seen:
                self._current = self._read()
                self._seen = sight
        except (ContentError, OSError) as error:
            # What was read last stays in force: somebody may need help at this moment.
            say(logger, logging.ERROR, "The record of services: %(kind)s", kind=type(error).__name__)

    def _sight(self) -> tuple[Stamp | None, datetime.date]:
        return self._record.stamp(), self._on()

    def _read(self) -> dict[str, Service]:
        return as_shown(self._services, self._record.latest(), self._on(), production=self._production)
