"""Where a sentence ends."""

import re

_END = re.compile(r"(?<=[.!?])[\"”]?\s+")


def sentences(words: str) -> list[str]:
    """The sentences of a text, each on one line; a quoted one counts as well."""
    return [each for each in _END.split(" ".join(words.split())) if each]
