"""Mends words that are one slip away from a known word, or sound like one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log

from bot.safety.reading.keyboard import is_key_slip
from bot.safety.reading.sound import distance, sound_of
from bot.safety.reading.vocabulary import LONGEST_WORD, KnowsWord, Vocabulary

SHORTEST_TYPED = 3  # letters of a word that is mended at all
SHORTEST_MENDED = 4  # letters of a word that mending leads to; shorter ones are too close to each other
SHORTEST_FREE = 5  # letters; from here on any single slip is mended
SHORTEST_HEARD = 4  # letters of a word that is mended by its sound
LETTERS_PER_SLIP = 2.5  # letters that a word mended by its sound must have for each letter that is wrong
COMMON_WEIGHT = 20  # weight from which a word of three letters is so common that a key slip may lead to it
ODD_START = 2.5  # how much a wrong first letter counts against a word; e**2.5 is a 12th as likely
ODD_LETTER = 1.5  # the same for a letter that is neither a vowel nor beside the right key
MOST_ODD = 9.0
_VOWELS = re.compile("[aeiou]")
_ENDINGS = (("in", "ing"), ("z", "s"))
_REPEATS = re.compile(r"(.)\1+")


class Spelling:
    """Finds the known word that a misspelt one stands for."""

    def __init__(self, vocabulary: Vocabulary, knows_word: KnowsWord) -> None:
        """Index the vocabulary by its words with one letter left out, and by their consonants."""
        self._vocabulary = vocabulary
        self._knows_word = knows_word
        self._shortened: dict[str, list[str]] = defaultdict(list)
        self._consonants: dict[str, list[str]] = defaultdict(list)
        self._squeezed: dict[str, list[str]] = defaultdict(list)
        self._sounds: dict[str, list[str]] = defaultdict(list)
        self._short: list[str] = []
        for word in vocabulary.words():
            self._squeezed[_REPEATS.sub(r"\1", word)].append(word)
            if len(word) >= SHORTEST_MENDED:
                for variant in _one_left_out(word):
                    self._shortened[variant].append(word)
                self._consonants[word[0] + _VOWELS.sub("", word[1:])].append(word)
                self._sounds[sound_of(word)].append(word)
            elif len(word) == SHORTEST_TYPED and vocabulary.weight(word) >= COMMON_WEIGHT:
                self._short.append(word)

    def mend(self, word: str) -> str | None:
        """The word meant by `word`, or None where it is fine or beyond repair."""
        if word in self._vocabulary or len(word) > LONGEST_WORD or not word.isalpha():
            return None
        if _has_long_run(word) or len(word) >= SHORTEST_HEARD:
            repeated = self._squeezed.get(_REPEATS.sub(r"\1", word))
            if repeated:
                return max(repeated, key=self._vocabulary.weight)
        if len(word) < SHORTEST_TYPED:
            return None
        if self._knows_word(word):
            return None
        return self._ending(word) or self._nearest(word)

    def _nearest(self, word: str) -> str | None:
        """The likeliest of the words that are one slip away, sound alike, or have lost their vowels."""
        near = {known: _oddity(word, known) for known in self._one_slip(word)}
        for known in (*self._by_sound(word), *self._without_vowels(word)):
            near[known] = min(near.get(known, MOST_ODD), _start_oddity(word, known))
        weigh = self._vocabulary.weight
        return max(near, key=lambda known: (log(weigh(known) + 1) - near[known], known), default=None)

    def _ending(self, word: str) -> str | None:
        """Endings as they are spoken: "touchin", "boyz"; also with one slip before it."""
        for spoken, written in _ENDINGS:
            if word.endswith(spoken):
                full = word.removesuffix(spoken) + written
                return full if full in self._vocabulary else self._nearest(full)
        return None

    def _by_sound(self, word: str) -> Iterator[str]:
        """Words that are read aloud alike and have few other letters."""
        if len(word) < SHORTEST_HEARD:
            return
        for known in self._sounds.get(sound_of(word), ()):
            if distance(word, known) * LETTERS_PER_SLIP <= len(word):
                yield known

    def _one_slip(self, word: str) -> Iterable[str]:
        candidates = set(self._shortened.get(word, ()))
        for variant in _one_left_out(word):
            candidates.update(self._shortened.get(variant, ()))
            if variant in self._vocabulary and len(variant) >= SHORTEST_MENDED:
                candidates.add(variant)
        near = {known for known in candidates if one_slip_apart(word, known)}
        if len(word) == SHORTEST_TYPED:
            near = candidates.union(known for known in self._short if is_key_slip(word, known))
        if len(word) < SHORTEST_FREE:
            near = {known for known in near if known[0] == word[0] and _is_plain_slip(word, known)}
        return near

    def _without_vowels(self, word: str) -> Iterator[str]:
        if len(word) < 3 or len(_VOWELS.findall(word[1:])) * 4 > len(word):
            return
        for known in self._consonants.get(word[0] + _VOWELS.sub("", word[1:]), ()):
            if _left_out_of(word, known):
                yield known


def _start_oddity(typed: str, known: str) -> float:
    """How much a wrong first letter speaks against a word."""
    return 0.0 if typed[0] == known[0] else ODD_START


def _oddity(typed: str, known: str) -> float:
    """How much the slip between two words speaks against it: nobody types "snowing" for "knowing"."""
    start = _start_oddity(typed, known)
    if len(typed) != len(known) or sorted(typed) == sorted(known) or is_key_slip(typed, known):
        return start
    same = _VOWELS.sub("a", typed) == _VOWELS.sub("a", known)
    return start if same else start + ODD_LETTER


def _is_plain_slip(typed: str, known: str) -> bool:
    """Whether it is a slip that a short word survives: a letter lost, two swapped, a key missed."""
    return len(known) == len(typed) + 1 or sorted(known) == sorted(typed) or is_key_slip(typed, known)


def _one_left_out(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def _left_out_of(typed: str, known: str) -> bool:
    """Whether `typed` is `known` with letters left out."""
    letters = iter(known)
    return all(letter in letters for letter in typed)


def _has_long_run(word: str) -> bool:
    return any(len(run.group()) > 2 for run in _REPEATS.finditer(word))


def one_slip_apart(typed: str, known: str) -> bool:
    """Whether one letter added, lost, changed or swapped with its neighbour turns one into the other."""
    start = 0
    while start < min(len(typed), len(known)) and typed[start] == known[start]:
        start += 1
    rest, wanted = typed[start:], known[start:]
    if len(rest) == len(wanted):
        return rest[1:] == wanted[1:] or (rest[:2][::-1] == wanted[:2] and rest[2:] == wanted[2:])
    return rest[1:] == wanted if len(rest) > len(wanted) else rest == wanted[1:]
