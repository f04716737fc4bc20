"""Finds the words that a rule of wording forbids."""

import re
from dataclasses import dataclass

from bot.content.checks.wording_rule import WordingRule

QUOTATION = re.compile('“[^”]*”|"[^"]*"')


@dataclass(frozen=True)
class Wording:
    """The words of a text on one line, with and without what stands in quotation marks."""

    whole: str
    unquoted: str

    @classmethod
    def of(cls, words: str, *, spoken_by_reader: bool = False) -> "Wording":
        """The wording of a text; what the reader says counts as a quotation."""
        whole = " ".join(words.replace("’", "'").split())
        return cls(whole, "" if spoken_by_reader else QUOTATION.sub("“”", whole))


class WordingCheck:
    """One rule, ready to be applied."""

    def __init__(self, rule: WordingRule) -> None:
        self.rule = rule
        phrases = "|".join(map(_pattern_of, rule.phrases))
        alternatives = [rf"\b(?:{phrases})\b"] if phrases else []
        alternatives += [f"(?:{pattern})" for pattern in rule.patterns]
        self._forbidden = re.compile("|".join(alternatives), re.IGNORECASE)

    def finds(self, wording: Wording) -> str | None:
        """The forbidden words in a text, or None."""
        words = wording.unquoted if self.rule.quotations == "free" else wording.whole
        found = self._forbidden.search(words)
        return found[0] if found else None


def _pattern_of(phrase: str) -> str:
    return " ".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.replace("’", "'").split())
