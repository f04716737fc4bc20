"""Folds characters: one spelling for letters that look alike, no hidden marks, lower case."""

import re
import unicodedata
from collections.abc import Mapping

READ_AT_MOST = 2_000  # characters; a longer message is read at its start and end
_HALF = READ_AT_MOST // 2
_FEW_WORDS = 3  # a message of more words tells its mood itself, and a further word would only blur it
_WHITESPACE_CONTROLS = "\t\n\r\v\f"
_MARKUP = re.compile(r"</?[a-z]{1,10}/?>")


def cap(text: str) -> str:
    """The whole text, or its first and last thousand characters."""
    return text if len(text) <= READ_AT_MOST else f"{text[:_HALF]} {text[-_HALF:]}"


class CharacterFold:
    """Turns any text into lower-case ASCII letters, digits, spaces and marks."""

    def __init__(
        self, homoglyphs: Mapping[str, str], emoji: Mapping[str, str], moods: Mapping[str, str]
    ) -> None:
        """Keep the tables, by character; the word of the first mood goes to the end of a short message."""
        self._homoglyphs = dict(homoglyphs)
        self._emoji = dict(emoji)
        self._moods = dict(moods)

    def __call__(self, text: str) -> str:
        """Fold `text`; never longer than a few thousand characters, never fails."""
        text = cap(text)
        if not text.isascii():
            text = cap(self._fold_unicode(text))  # a sign may stand for a word
        return text.lower()

    def _fold_unicode(self, text: str) -> str:
        # NFKC may turn one sign into eighteen, so cap again; NFD splits accents off so that they can go.
        wide = cap(unicodedata.normalize("NFKC", text)).lower()
        characters = unicodedata.normalize("NFD", wide)
        seen: set[str] = set()
        folded = "".join(self._fold_character(one, seen) for one in characters)
        # Between words a mood would tear phrases apart ("someone 😭 is touching me").
        mood = next((self._moods[one] for one in characters if one in self._moods), None)
        return f"{folded} {mood}" if mood and len(folded.split()) <= _FEW_WORDS else folded

    def _fold_character(self, character: str, seen: set[str]) -> str:
        if character.isascii():
            return character
        replacement = self._homoglyphs.get(character)
        if replacement is not None:
            return replacement
        if character in self._emoji:
            # One between all words would tear every phrase apart: its word counts once.
            first = character not in seen
            seen.add(character)
            return self._emoji[character] if first else " "
        kind = unicodedata.category(character)
        if kind in ("Cf", "Mn", "Me", "Mc", "Cs", "Co", "Cn"):
            return ""
        if kind in ("Sk", "Lm"):
            return "'"
        return " "
