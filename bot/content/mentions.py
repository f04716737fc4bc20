"""Services that texts mention: a name stands only while the service is shown.

`Tell the police[ceop| or CEOP].` has those words while CEOP is shown, and none in their place otherwise.
`[report_remove|Report Remove can help.|Childline can help.]` says what stands there instead.
"""

import itertools
import re
from collections.abc import Callable, Iterator

_MENTION = re.compile(r"\[([a-z][a-z0-9_]*)\|([^\[\]|]+)(?:\|([^\[\]|]+))?\]")


def resolved(words: str, is_shown: Callable[[str], bool]) -> str:
    """The words as they stand while the services for which `is_shown` holds are shown."""
    if "[" not in words:
        return words
    chosen = _MENTION.sub(lambda found: (found[2] if is_shown(found[1]) else found[3]) or "", words)
    paragraphs = (" ".join(paragraph.split()) for paragraph in chosen.split("\n\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def mentioned(words: str) -> list[str]:
    """The ids of the services that words mention, each once."""
    return list(dict.fromkeys(found[1] for found in _MENTION.finditer(words)))


def outside(words: str, service: str | None = None) -> str:
    """What is left of words without the mentions; with `service`, without those of that one only."""
    return _MENTION.sub(lambda found: " " if service in (None, found[1]) else found[0], words)


def readings(words: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way in which words may come to stand, with the services that are hidden then; all shown first."""
    names = mentioned(words)
    for count in range(len(names) + 1):
        for hidden in itertools.combinations(names, count):
            shown = frozenset(names).difference(hidden)
            yield hidden, resolved(words, shown.__contains__)
