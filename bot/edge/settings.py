"""What the edge is told at its start."""

import os
from dataclasses import dataclass

from bot.statistics import default_url

SECRET_VARIABLE = "SIGNPOST_BRAIN_SECRET"
STATISTICS_VARIABLE = "SIGNPOST_STATISTICS_URL"


@dataclass(frozen=True)
class Settings:
    """Addresses and the secret; none of them is ever logged."""

    brain_url: str
    brain_secret: str
    statistics_url: str

    @classmethod
    def from_environment(cls, brain_url: str) -> "Settings":
        """The settings of this process.

        Raises:
            KeyError: the supervisor's secret is not in the environment.
        """
        return cls(brain_url, os.environ[SECRET_VARIABLE], statistics_url())


def statistics_url() -> str:
    """The address of the statistics database: `$SIGNPOST_STATISTICS_URL`, or SQLite in the state folder."""
    return os.environ.get(STATISTICS_VARIABLE) or default_url()
