"""Reads words whose letters were swapped for digits, signs or stars: "r4pe", "$ex", "r*pe"."""

import itertools
from collections.abc import Iterator, Mapping

from bot.safety.reading.vocabulary import LONGEST_WORD, Vocabulary

MOST_SWAPPED = 6  # swapped letters in one word; more is no word
_HIDDEN_LETTERS = "aeioucks"  # what a star usually hides


class Disguise:
    """Undoes leetspeak and stars inside words, where a known word comes out."""

    def __init__(self, table: Mapping[str, str], vocabulary: Vocabulary) -> None:
        """`table` maps a digit or sign to the letter that it stands for."""
        self._table = {sign: letter + ("l" if sign in "1!" else "") for sign, letter in table.items()}
        self._vocabulary = vocabulary

    def undo(self, word: str) -> str | None:
        """The known word behind `word`, or None."""
        swapped = sum(character not in "abcdefghijklmnopqrstuvwxyz" for character in word)
        if not 0 < swapped <= MOST_SWAPPED or swapped == len(word) or len(word) > LONGEST_WORD:
            return None
        return next((reading for reading in self._readings(word) if reading in self._vocabulary), None)

    def _readings(self, word: str) -> Iterator[str]:
        choices = [self._letters(character) for character in word]
        for reading in itertools.islice(itertools.product(*choices), 64):
            yield "".join(reading)

    def _letters(self, character: str) -> str:
        if character == "*":
            return _HIDDEN_LETTERS
        return self._table.get(character, character)
