"""Finds sentences of one set that stand, in nearly the same words, in another.

The measure: two sentences are near-duplicates when they are equal after case folding, or when the words that
they share are at least 0.8 of the words that either has (Jaccard index of their sets of words, case-folded).
Sentences of fewer than four words are passed over: nobody can ask "what is rape" in other words.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

FEWEST_WORDS = 4
ALIKE = 0.8
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


class KnownSentences:
    """Sentences to compare with, indexed by their words."""

    def __init__(self, sentences: Iterable[str]) -> None:
        sentences = list(sentences)
        self._folded = {sentence.casefold() for sentence in sentences}
        self._words = list({frozenset(words(sentence)) for sentence in sentences})
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, each in enumerate(self._words):
            for word in each:
                self._places[word].add(place)
        self._frequency = Counter({word: len(places) for word, places in self._places.items()})

    def hold(self, sentence: str) -> bool:
        """Whether a near-duplicate of the sentence is known."""
        found = words(sentence)
        if len(found) < FEWEST_WORDS:
            return False
        if sentence.casefold() in self._folded:
            return True
        own = frozenset(found)
        return any(likeness(own, self._words[place]) >= ALIKE for place in self._candidates(own))

    def _candidates(self, own: frozenset[str]) -> set[int]:
        """The sentences that may be alike: each such one holds one of the rarest words of `own`."""
        rarest = sorted(own, key=self._frequency.__getitem__)[: len(own) - math.ceil(ALIKE * len(own)) + 1]
        return set().union(*(self._places.get(word, set()) for word in rarest))


def words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold())


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / len(first | second)
