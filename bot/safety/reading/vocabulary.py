"""The words that messages about these subjects are made of, and words that must not be mended."""

from collections.abc import Callable, Iterable, Mapping
from math import log

LONGEST_WORD = 24  # letters; a longer run of letters is no word
LETTERS_THAT_ARE_WORDS = frozenset("iaunr")  # "u n r" as in text-speak
NUMBER_COST = 9.0  # about that of a word seen once in 8,000
ODD_LETTER_COST = 9.0  # of a letter that fits no word, so that one strange word spoils no whole message
DEAREST = 3.0  # per letter; a dearer way to split only happens to work

KnowsWord = Callable[[str], bool]


class Vocabulary:
    """Known words with their weight (how often they stand in phrases, lists and examples)."""

    def __init__(
        self,
        weights: Mapping[str, int],
        ordinary: Iterable[str] = (),
        short_forms: Mapping[str, int] | None = None,
    ) -> None:
        """Index the words.

        Args:
            weights: how often each word is used.
            ordinary: everyday words that no repair may touch.
            short_forms: how often those are used that stand for words ("hes"); they may be part of a run.
        """
        self._weights = dict(weights)
        self._ordinary = frozenset(ordinary)
        whole = log(sum(self._weights.values()) + 1)
        self._costs = {
            word: whole - log(weight + 1)
            for word, weight in {**(short_forms or {}), **self._weights}.items()
            if _may_stand(word)
        }

    def __contains__(self, word: str) -> bool:
        return word in self._weights or word in self._ordinary

    def weight(self, word: str) -> int:
        """How common a word is here; 0 for an unknown one."""
        return self._weights.get(word, 0)

    def words(self) -> Iterable[str]:
        """The words that a repair may lead to."""
        return self._weights.keys()

    def segment(self, letters: str) -> list[str] | None:
        """Split a run of letters into the likeliest known words and numbers, or None where none fit.

        Each word costs what its rarity in messages of this kind says (the negative logarithm of its share).
        """
        best: list[tuple[float, int] | None] = [(0.0, 0)] + [None] * len(letters)
        for end in range(1, len(letters) + 1):
            for start in range(max(0, end - LONGEST_WORD), end):
                before = best[start]
                if before is None:
                    continue
                cost = self._cost(letters[start:end])
                if cost is None:
                    continue
                current = best[end]
                if current is None or before[0] + cost < current[0]:
                    best[end] = (before[0] + cost, start)
        last = best[-1]
        if last is None or last[0] > DEAREST * len(letters):
            return None
        return _walk_back(letters, best)

    def _cost(self, part: str) -> float | None:
        cost = self._costs.get(part)
        if cost is None:
            if part.isdigit():
                return NUMBER_COST
            return ODD_LETTER_COST if len(part) == 1 else None
        return cost


def _may_stand(word: str) -> bool:
    return len(word) > 1 or word in LETTERS_THAT_ARE_WORDS


def _walk_back(letters: str, best: list[tuple[float, int] | None]) -> list[str] | None:
    words: list[str] = []
    end = len(letters)
    while end > 0:
        step = best[end]
        if step is None:
            return None
        words.append(letters[step[1] : end])
        end = step[1]
    return words[::-1]
