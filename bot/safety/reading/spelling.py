"""Mends words that are one slip away from a known word, or sound like one."""

import re
from collections import defaultdict
from collections.abc import Iterable

from bot.safety.reading.keyboard import is_key_slip
from bot.safety.reading.sound import distance, sound_of
from bot.safety.reading.vocabulary import LONGEST_WORD, KnowsWord, Vocabulary

SHORTEST_TYPED = 3  # letters of a word that is mended at all
SHORTEST_MENDED = 4  # letters of a word that mending leads to; shorter ones are too close to each other
SHORTEST_FREE = 5  # letters; from here on any single slip is mended
SHORTEST_SPLIT = 6
SHORTEST_HEARD = 4  # letters of a word that is mended by its sound
LETTERS_PER_SLIP = 2.5  # letters that a word mended by its sound must have for each letter that is wrong
COMMON_WEIGHT = 20  # weight from which a word of three letters is so common that a key slip may lead to it
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
        """The word (or two words) meant by `word`, or None where it is fine or beyond repair."""
        if word in self._vocabulary or len(word) > LONGEST_WORD or not word.isalpha():
            return None
        repeated = self._most_common(self._squeezed.get(_REPEATS.sub(r"\1", word), ()))
        if repeated is not None and (_has_long_run(word) or len(word) >= SHORTEST_HEARD):
            return repeated
        if len(word) < SHORTEST_TYPED:
            return None
        if self._knows_word(word):
            return None
        found = self._ending(word) or self._one_slip(word) or self._without_vowels(word)
        return found or self._two_words(word) or self._by_sound(word)

    def _ending(self, word: str) -> str | None:
        """Endings as they are spoken: "touchin", "boyz"; also with one slip before it."""
        for spoken, written in _ENDINGS:
            if word.endswith(spoken):
                full = word.removesuffix(spoken) + written
                return full if full in self._vocabulary else self._one_slip(full)
        return None

    def _by_sound(self, word: str) -> str | None:
        """The word that is read aloud alike and has the fewest other letters."""
        if len(word) < SHORTEST_HEARD:
            return None
        near = [
            (distance(word, known), -self._vocabulary.weight(known), known)
            for known in self._sounds.get(sound_of(word), ())
        ]
        best = min(near, default=None)
        return best[2] if best and best[0] * LETTERS_PER_SLIP <= len(word) else None

    def _one_slip(self, word: str) -> str | None:
        candidates = set(self._shortened.get(word, ()))
        for variant in _one_left_out(word):
            candidates.update(self._shortened.get(variant, ()))
            if variant in self._vocabulary and len(variant) >= SHORTEST_MENDED:
                candidates.add(variant)
        near = (known for known in candidates if one_slip_apart(word, known))
        if len(word) == SHORTEST_TYPED:
            candidates.update(known for known in self._short if is_key_slip(word, known))
            near = (known for known in candidates)
        if len(word) < SHORTEST_FREE:
            near = (known for known in near if known[0] == word[0] and _is_plain_slip(word, known))
        return self._most_common(near)

    def _without_vowels(self, word: str) -> str | None:
        if len(word) < 3 or len(_VOWELS.findall(word[1:])) * 4 > len(word):
            return None
        same = self._consonants.get(word[0] + _VOWELS.sub("", word[1:]), ())
        return self._most_common(known for known in same if _left_out_of(word, known))

    def _two_words(self, word: str) -> str | None:
        if len(word) < SHORTEST_SPLIT:
            return None
        weigh = self._vocabulary.weight
        splits = [(word[:cut], word[cut:]) for cut in range(1, len(word))]
        known = [pair for pair in splits if all(weigh(part) and _is_whole(part) for part in pair)]
        return " ".join(max(known, key=lambda pair: min(map(weigh, pair)))) if known else None

    def _most_common(self, words: Iterable[str]) -> str | None:
        return max(words, key=lambda word: (self._vocabulary.weight(word), word), default=None)


def _is_plain_slip(typed: str, known: str) -> bool:
    """Whether it is a slip that a short word survives: a letter lost, two swapped, a key missed."""
    return len(known) == len(typed) + 1 or sorted(known) == sorted(typed) or is_key_slip(typed, known)


def _is_whole(part: str) -> bool:
    return len(part) > 1 or part in ("i", "a")


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
