"""The two halves of the test set: one was looked at while rules were written, the other is the fair test."""

from enum import StrEnum
from zlib import crc32


class Half(StrEnum):
    """Named by the CRC-32 of the text, modulo 2."""

    LOOKED_AT = "half_0"
    FAIR = "half_1"


def half_of(text: str) -> Half:
    """The half that a text belongs to; a text never changes its half while its letters stay the same."""
    return Half.FAIR if crc32(text.encode()) % 2 else Half.LOOKED_AT
