"""The pattern language of phrase rules.

Words separated by spaces stand next to each other. `a|b` is either word, `word*` any ending, `[x]` optional,
`...` a gap of nought to three words, `@list` an entry of a word list. `(a b|c)` is either "a b" or "c"; an
optional element may hold several words in the same way.
"""

import re
from dataclasses import dataclass

LONGEST_GAP = 3  # words that `...` may stand for
_PART = re.compile(r"\[[^\[\]()]+\]|\([^\[\]()]+\)|\.\.\.|[^\s\[\]()]+")
_WORD = re.compile(r"[a-z0-9]+")
_BEGINNING = re.compile(r"[a-z0-9]{2,}\*")
_LIST = re.compile(r"@[a-z][a-z0-9_]*")
_GROUP = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)+")


class PatternMistake(ValueError):
    """A pattern that cannot be read: what is wrong, and what to write instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep both halves apart, for a content fault."""
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a pattern: words, beginnings, word groups and lists that fit, or any word at all."""

    words: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    beginnings: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    optional: bool = False
    anything: bool = False


GAP_STEP = Element(optional=True, anything=True)


def parse(pattern: str) -> tuple[Element, ...]:
    """Read one pattern.

    Raises:
        PatternMistake: the pattern does not follow the language.
    """
    rest = _PART.sub("", pattern).strip()
    if rest:
        remedy = "Write an optional word as [word], a choice of word groups as (a b|c d)."
        raise PatternMistake(f"'{pattern}' has an unbalanced bracket.", remedy)
    parts = _PART.findall(pattern)
    if not parts or parts[0] == "..." or parts[-1] == "...":
        remedy = "A gap stands between two words; remove it."
        raise PatternMistake(f"'{pattern}' starts or ends with a gap.", remedy)
    elements: list[Element] = []
    for part in parts:
        elements.extend([GAP_STEP] * LONGEST_GAP if part == "..." else [_element(pattern, part)])
    if all(element.optional for element in elements):
        remedy = "Leave at least one word without brackets."
        raise PatternMistake(f"'{pattern}' is optional as a whole.", remedy)
    return tuple(elements)


def _element(pattern: str, part: str) -> Element:
    optional = part.startswith("[")
    choices = part.strip("[]()").split("|")
    kinds: dict[str, list[str]] = {"words": [], "groups": [], "beginnings": [], "lists": []}
    for choice in choices:
        kinds[_kind(pattern, choice)].append(choice.strip("*@"))
    return Element(
        words=tuple(kinds["words"]),
        groups=tuple(tuple(group.split()) for group in kinds["groups"]),
        beginnings=tuple(kinds["beginnings"]),
        lists=tuple(kinds["lists"]),
        optional=optional,
    )


def _kind(pattern: str, choice: str) -> str:
    if _WORD.fullmatch(choice):
        return "words"
    if _GROUP.fullmatch(choice):
        return "groups"
    if _BEGINNING.fullmatch(choice):
        return "beginnings"
    if _LIST.fullmatch(choice):
        return "lists"
    raise PatternMistake(
        f"'{choice}' in '{pattern}' is no word, beginning* or @list.",
        "Use lower-case letters and digits only, without apostrophes.",
    )
