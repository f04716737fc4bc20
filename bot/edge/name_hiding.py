"""Finds names by the words before them ("my name is", "Mr", "my friend") and hides them."""

import re
from collections.abc import Iterable

from bot.content.identifiers import Identifiers

_NAME = r"(?P<name>[^\W\d_][\w'’-]{0,30})(?P<second>\s+[^\W\d_][\w'’-]{0,30})?"
_FIRST_PERSON = re.compile(r"I(?:['’]\w+)?")


class NameHiding:
    """Puts a placeholder where a name is.

    After "my name is" or "Mr" a word in any case is a name, unless it is a common word. After a relation ("my
    friend", "uncle") most words are none, so only a capitalised one is, and no word of a text in capitals.
    """

    def __init__(self, identifiers: Identifiers) -> None:
        """Compile the leads."""
        self._placeholder = identifiers.placeholders.name
        self._not_names = frozenset(identifiers.not_names)
        self._any_case = _after(identifiers.name_leads), _after(identifiers.honorifics, r"\.?")
        self._capitalised = _after(identifiers.relations)

    def hide(self, text: str) -> str:
        """The text with its names hidden."""
        shouted = text.isupper()
        for pattern in self._any_case:
            text = pattern.sub(lambda match: self._hidden(match, shouted=shouted), text)
        if shouted:
            return text
        return self._capitalised.sub(self._hidden_if_capitalised, text)

    def _hidden_if_capitalised(self, match: re.Match[str]) -> str:
        return self._hidden(match, shouted=False) if _is_capitalised(match["name"]) else match[0]

    def _hidden(self, match: re.Match[str], *, shouted: bool) -> str:
        """The lead and the placeholder; a second word stays unless it is capitalised, too."""
        if match["name"].lower() in self._not_names or _FIRST_PERSON.fullmatch(match["name"]):
            return match[0]
        second = match["second"] or ""
        is_name = bool(second) and _is_capitalised(second.strip()) and not shouted
        return match["lead"] + self._placeholder + ("" if is_name else second)


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not _FIRST_PERSON.fullmatch(word)


def _after(leads: Iterable[str], mark: str = "") -> re.Pattern[str]:
    words = "|".join(r"\s+".join(map(re.escape, lead.split())) for lead in leads)
    return re.compile(rf"(?P<lead>\b(?:{words}){mark}\s+){_NAME}", re.IGNORECASE)
