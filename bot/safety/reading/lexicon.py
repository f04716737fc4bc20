"""Everyday English words, so that repair leaves them alone.

The list comes in the package `pyspellchecker`: words of film subtitles with their counts, which is nearer to
how people talk than word lists from books.
"""

import gzip
import json
from functools import cache
from importlib.resources import files

SEEN = 150  # times; rarer words are often slips themselves ("abus", "hapen")


@cache
def load_lexicon() -> frozenset[str]:
    """Lower-case words of plain letters that are seen often enough, about 39,000."""
    packed = (files("spellchecker") / "resources" / "en.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return frozenset(
        word for word, count in counts.items() if count >= SEEN and word.isascii() and word.isalpha()
    )
