"""Reads `config/statistics.yml`: the budget ledger, the fixed times and the display rules."""

import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.content.model import ContentModel, Text
from bot.content.yaml_file import read_file
from bot.paths import CONFIG

Epsilon = Annotated[Decimal, Field(gt=0)]


class ReleaseTable(ContentModel):
    """One table that is, or may come to be, published: its grid and what it costs one conversation."""

    id: Annotated[str, Field(pattern=r"^[A-Z]$")]
    cells: Text
    epsilon: Epsilon
    built: bool


class Budget(ContentModel):
    """The ledger: every published table has an entry, and together they cost exactly the total."""

    total: Epsilon
    tables: Annotated[list[ReleaseTable], Field(min_length=1)]

    @model_validator(mode="after")
    def _spends_the_total(self) -> Self:
        spent = sum(table.epsilon for table in self.tables)
        if spent != self.total:
            raise ValueError(f"the epsilons of the tables add up to {spent}, not to {self.total}")
        return self

    @model_validator(mode="after")
    def _names_each_table_once(self) -> Self:
        if len({table.id for table in self.tables}) != len(self.tables):
            raise ValueError("a table has two entries")
        return self


class Display(ContentModel):
    """How a frozen figure is shown; `bot.statistics.display` says why."""

    fewer_than: Annotated[int, Field(ge=10)]
    round_to: Annotated[int, Field(ge=5)]


class Settings(ContentModel):
    """Everything in the file. `close_after_days` is in days, `lock_wait_seconds` in seconds, times in UTC."""

    budget: Budget
    flush_at: datetime.time
    close_after_days: Annotated[int, Field(ge=3)]
    lock_wait_seconds: Annotated[float, Field(ge=0)]
    display: Display

    def epsilon(self, table: str) -> Fraction:
        """What `table` costs one conversation, as an exact fraction.

        Raises:
            StopIteration: the ledger has no such table.
        """
        return Fraction(next(entry.epsilon for entry in self.budget.tables if entry.id == table))


def load_settings(path: Path = CONFIG / "statistics.yml") -> Settings:
    """Read the settings.

    Raises:
        ContentError: the file is wrong; each fault names the line and the remedy.
    """
    return read_file(path, Settings)
