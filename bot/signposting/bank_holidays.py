"""Bank holidays of the four nations, from the `holidays` library."""

import datetime
from collections.abc import Iterable
from functools import cache

from bot.vocabulary import Nation

SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@cache
def bank_holidays(nation: Nation, year: int) -> frozenset[datetime.date]:
    """The bank holidays of one nation in one year, days given in place of a weekend included."""
    import holidays  # here, because it costs a third of a second, and most services need no holidays

    return frozenset(holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=year))


def nations_on_holiday(day: datetime.date, nations: Iterable[Nation]) -> frozenset[Nation]:
    """Those of `nations` that have a bank holiday on `day`."""
    return frozenset(nation for nation in nations if day in bank_holidays(nation, day.year))
