"""Reads words whose letters were swapped for digits, signs or stars: "r4pe", "$ex", "r*pe"."""

import itertools
from collections.abc import Iterator, Mapping

from bot.safety.reading.vocabulary import LONGEST_WORD, Vocabulary

MOST_READINGS = 64  # of one word
MOST_SWAPPED = 6  # swapped letters in one word; more is no word
_HIDDEN_LETTERS = tuple("aeioucks")  # what a star usually hides
_STARS = frozenset("*#%")
_ALSO = {"1": ("l", "one"), "!": ("l",), "2": ("to",), "4": ("for",), "8": ("ate",)}  # "4ced" is "forced"
_TEXT_SPEAK_WEIGHT = 1


class Disguise:
    """Undoes leetspeak and stars inside words, where a known word comes out."""

    def __init__(
        self, table: Mapping[str, str], vocabulary: Vocabulary, text_speak: Mapping[str, str]
    ) -> None:
        """`table` maps a digit or sign to the letter that it stands for; `text_speak` counts as known."""
        self._table = {
            sign: (letter, *_ALSO.get(sign, ())) for sign, letter in table.items() if sign not in _STARS
        }
        self._vocabulary = vocabulary
        self._text_speak = text_speak

    def undo(self, word: str) -> str | None:
        """The known word behind `word`, or None."""
        swapped = sum(character not in "abcdefghijklmnopqrstuvwxyz" for character in word)
        if not 0 < swapped <= MOST_SWAPPED or swapped == len(word) or len(word) > LONGEST_WORD:
            return None
        best = max(self._readings(word), key=self._weight)
        return best if self._weight(best) or best in self._vocabulary else None

    def plain(self, word: str) -> str:
        """The likeliest letters of `word`, known or not."""
        return next(self._readings(word))

    def _weight(self, reading: str) -> int:
        return self._vocabulary.weight(reading) or (_TEXT_SPEAK_WEIGHT if reading in self._text_speak else 0)

    def _readings(self, word: str) -> Iterator[str]:
        choices = [self._letters(character) for character in word]
        for reading in itertools.islice(itertools.product(*choices), MOST_READINGS):
            yield "".join(reading)

    def _letters(self, character: str) -> tuple[str, ...]:
        if character in _STARS:
            return _HIDDEN_LETTERS
        return self._table.get(character, (character,))
