"""Joins letters that were set apart to hide a word: "r a p e", "r.a.p.e", "s-e-x"."""

import re
from collections.abc import Callable

# At least three single letters in a row with marks or spaces between them.
_APART = re.compile(r"(?<![a-z0-9'])[a-z0-9@$](?:[ .,_\-*/|~+:;']{1,3}[a-z0-9@$!]){2,}(?![a-z0-9'])")
_WIDE_GAP = re.compile(r"[ ]{2,}")
_GAP = re.compile(r"[ .,_\-*/|~+:;']+")

LONGEST_RUN = 600  # characters; nobody sets more letters apart to be understood

Segmenter = Callable[[str], list[str] | None]


def join_letters(text: str, segment: Segmenter) -> str:
    """Join letters set apart where known words come out; leave everything else as it is."""
    return _APART.sub(lambda found: _joined(found.group(), segment), text)


def _joined(run: str, segment: Segmenter) -> str:
    if len(run) > LONGEST_RUN:
        return run
    if "  " in run:  # wider gaps stand between the words
        words = [_GAP.sub("", group) for group in _WIDE_GAP.split(run)]
    else:
        words = segment(_GAP.sub("", run)) or []
    return " ".join(words) if any(len(word) > 2 for word in words) else run
