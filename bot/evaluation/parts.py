"""The two parts of the test set: one was looked at while rules were written, the other is the fair test."""

from enum import StrEnum


class Part(StrEnum):
    """Named as its folder is; the fair test comes first wherever both are shown."""

    UNSEEN = "unseen"
    SEEN = "seen"
