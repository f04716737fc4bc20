"""The ISO week: the period of table A. Weeks turn at Monday 00:00 UTC, summer and winter."""

import datetime
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, order=True)
class Week:
    """One ISO week, written as 2026-W47; as text, weeks sort in the order of time."""

    year: int
    number: int

    def __str__(self) -> str:
        """The week as the database and the tables write it."""
        return f"{self.year:04d}-W{self.number:02d}"

    @classmethod
    def containing(cls, now: datetime.datetime) -> Self:
        """The week that `now` falls in.

        Raises:
            ValueError: `now` has no time zone.
        """
        year, number, _ = in_utc(now).isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The week written as 2026-W47.

        Raises:
            ValueError: the text is not a week of the calendar.
        """
        year, number, _ = datetime.date.fromisoformat(f"{text}-1").isocalendar()
        return cls(year, number)

    @property
    def end(self) -> datetime.datetime:
        """The first moment after the week."""
        monday = datetime.datetime.fromisocalendar(self.year, self.number, 1)
        return monday.replace(tzinfo=datetime.UTC) + datetime.timedelta(weeks=1)


def in_utc(now: datetime.datetime) -> datetime.datetime:
    """The same moment in UTC.

    Raises:
        ValueError: `now` has no time zone, so nobody can say which moment it is.
    """
    if now.tzinfo is None:
        raise ValueError("the time needs a time zone")
    return now.astimezone(datetime.UTC)
