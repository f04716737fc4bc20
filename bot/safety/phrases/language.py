"""The pattern language of phrase rules.

Words separated by spaces stand next to each other. `a|b` is either word, `word*` any ending, `[x]` optional,
`...` a gap of nought to three words, `@list` an entry of a word list.
"""

import re
from dataclasses import dataclass

LONGEST_GAP = 3  # words that `...` may stand for
_PART = re.compile(r"\[[^\[\]]+\]|\.\.\.|[^\s\[\]]+")
_WORD = re.compile(r"[a-z0-9]+")
_BEGINNING = re.compile(r"[a-z0-9]{2,}\*")
_LIST = re.compile(r"@[a-z][a-z0-9_]*")


class PatternMistake(ValueError):
    """A pattern that cannot be read: what is wrong, and what to write instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep both halves apart, for a content fault."""
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a pattern: words, beginnings of words and lists that fit, or any word at all."""

    words: tuple[str, ...] = ()
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
        raise PatternMistake(f"'{pattern}' has an unbalanced bracket.", "Write an optional word as [word].")
    parts = _PART.findall(pattern)
    if not parts or parts[0] == "..." or parts[-1] == "...":
        raise PatternMistake(f"'{pattern}' starts or ends with a gap.", "A gap stands between two words; remove it.")
    elements: list[Element] = []
    for part in parts:
        elements.extend([GAP_STEP] * LONGEST_GAP if part == "..." else [_element(pattern, part)])
    if all(element.optional for element in elements):
        raise PatternMistake(f"'{pattern}' is optional as a whole.", "Leave at least one word without brackets.")
    return tuple(elements)


def _element(pattern: str, part: str) -> Element:
    optional = part.startswith("[")
    choices = (part[1:-1] if optional else part).split("|")
    kinds: dict[str, list[str]] = {"words": [], "beginnings": [], "lists": []}
    for choice in choices:
        kinds[_kind(pattern, choice)].append(choice.strip("*@"))
    return Element(
        words=tuple(kinds["words"]),
        beginnings=tuple(kinds["beginnings"]),
        lists=tuple(kinds["lists"]),
        optional=optional,
    )


def _kind(pattern: str, choice: str) -> str:
    if _WORD.fullmatch(choice):
        return "words"
    if _BEGINNING.fullmatch(choice):
        return "beginnings"
    if _LIST.fullmatch(choice):
        return "lists"
    raise PatternMistake(
        f"'{choice}' in '{pattern}' is no word, beginning* or @list.",
        "Use lower-case letters and digits only, without apostrophes; one element in a bracket.",
    )
