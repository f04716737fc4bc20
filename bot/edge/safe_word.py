"""Messages that the edge answers by itself: the safe word, "clear", a typed answer to the safety check."""

import re
from enum import StrEnum

from bot.content.safe_words import SafeWords

_NOT_A_WORD = re.compile(r"[^a-z ]+")
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
        return self._commands.get(_folded(text))

    def safety_answer(self, text: str, offered: frozenset[str]) -> str | None:
        """The choice that a typed answer stands for, if the last reply asked "are you safe right now?"."""
        if not offered & SAFETY_ANSWERS:
            return None
        return self._answers.get(_folded(text))


def _folded(text: str) -> str:
    """Lower case, letters and single spaces only."""
    return " ".join(_NOT_A_WORD.sub("", text.lower().replace("\n", " ")).split())
