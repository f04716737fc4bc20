"""Takes names, numbers and addresses out of a message before it goes any further.

Risk is read from the whole message first; what the brain (and its memory) gets has placeholders instead of
what could point to a person. Missing one is bad, hiding a word that matters for the answer is worse: words
are hidden only where their shape or the words before them make them an identifier.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.content.identifiers import Identifiers

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_URL = r"(?:https?://|www\.)\S+"
_HANDLE = r"(?<![\w@])@[\w.]{2,30}"
_POSTCODE = r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b"
_NUMBER = r"(?<![\w])\+?\d(?:[\s().-]?\d){6,14}(?!\w)"


@dataclass(frozen=True)
class _Rule:
    """What is looked for and the placeholder that takes its place."""

    pattern: re.Pattern[str]
    placeholder: str


class Scrubber:
    """Replaces identifiers in a text by placeholders."""

    def __init__(self, identifiers: Identifiers) -> None:
        """Compile the rules; the words that lead to a name come from data/identifiers.yml."""
        hidden = identifiers.placeholders
        street = "|".join(map(re.escape, identifiers.street_words))
        self._rules = (
            _rule(_EMAIL, hidden.email),
            _rule(_URL, hidden.link),
            _rule(_HANDLE, hidden.account),
            _rule(rf"\b\d{{1,4}}[a-z]?\s+(?:[\w']+\s+){{1,3}}(?:{street})\b", hidden.address),
            _rule(_POSTCODE, hidden.address),
            _rule(_NUMBER, hidden.number),
        )
        self._names = tuple(self._name_rules(identifiers))
        self._not_names = frozenset(identifiers.not_names)
        self._name_placeholder = hidden.name

    def scrub(self, text: str) -> str:
        """The text with placeholders; a text without identifiers comes back as it is."""
        for rule in self._rules:
            text = rule.pattern.sub(rule.placeholder, text)
        for pattern in self._names:
            text = pattern.sub(self._hide_name, text)
        return text

    def _hide_name(self, match: re.Match[str]) -> str:
        """The lead stays; the word after it goes, unless it is a common word and so no name."""
        if match["name"].lower() in self._not_names:
            return match[0]
        return match["lead"] + self._name_placeholder

    @staticmethod
    def _name_rules(identifiers: Identifiers) -> Sequence[re.Pattern[str]]:
        """A name follows a lead: in any case after "my name is", only as a capitalised word after "Mr"."""
        any_case = "|".join(map(_spaced, identifiers.name_leads))
        capital = "|".join(map(_spaced, identifiers.titles))
        one_or_two = r"(?P<name>[^\W\d_][\w'-]+)(?:\s+[A-Z][\w'-]+)?"
        return (
            re.compile(rf"(?P<lead>\b(?:{any_case})\s+){one_or_two}", re.IGNORECASE),
            re.compile(rf"(?P<lead>\b(?i:{capital})\.?\s+){one_or_two}"),
        )


def _rule(pattern: str, placeholder: str) -> _Rule:
    return _Rule(re.compile(pattern, re.IGNORECASE), placeholder)


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
