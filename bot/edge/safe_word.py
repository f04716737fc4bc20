"""Messages that the edge answers by itself: the safe word, "clear", a typed answer to the safety check."""

import re
from collections.abc import Mapping
from enum import StrEnum

from bot.content.safe_words import SafeWords

_NOT_A_WORD = re.compile(r"[^a-z0-9 ]+")
SAFETY_ANSWERS = frozenset({"safe_yes", "safe_no", "safe_unsure"})


class Command(StrEnum):
    """What a whole message can ask the edge to do."""

    HELP = "help"
    CLEAR = "clear"


class SafeWordReader:
    """Compares whole messages, folded, with the lists of data/safe_words.yml."""

    def __init__(self, words: SafeWords) -> None:
        """Index the lists."""
        self._commands = {word: command for command in Command for word in getattr(words, command.value)}
        self._answers = {word: answer for answer in SAFETY_ANSWERS for word in getattr(words, answer)}

    def command(self, text: str) -> Command | None:
        """The command that the whole message is, or None."""
        return self._commands.get(folded(text))

    def tapped(self, text: str, offered: Mapping[str, str]) -> str | None:
        """The choice that a whole message stands for: a title typed out, or an answer to the safety check.

        Args:
            text: what was typed.
            offered: the choices of the last reply, by title.
        """
        typed = folded(text)
        for title, choice in offered.items():
            if typed and typed == folded(title):
                return choice
        return self._answers.get(typed) if SAFETY_ANSWERS & set(offered.values()) else None


def folded(text: str) -> str:
    """Lower case; letters, digits and single spaces only."""
    return " ".join(_NOT_A_WORD.sub("", " ".join(text.lower().split())).split())
