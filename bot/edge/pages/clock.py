"""The time, which opening hours depend on."""

import datetime


def utc_now() -> datetime.datetime:
    """The time now, aware."""
    return datetime.datetime.now(datetime.UTC)
