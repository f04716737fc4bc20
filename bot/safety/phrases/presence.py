"""Which word lists a message touches."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.token import Token


class ListPresence:
    """Finds the word lists of which at least one entry stands in a message."""

    def __init__(self, lists: WordLists) -> None:
        """Index every entry of every list."""
        self._words: dict[str, set[str]] = defaultdict(set)
        self._groups: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in lists.names():
            for entry in lists.entries(name):
                if len(entry) == 1:
                    self._words[entry[0]].add(name)
                else:
                    self._groups[entry[:2]].append((entry, name))

    def find(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The names of the lists touched."""
        words = tuple(token.word for token in tokens)
        found: set[str] = set()
        for word in set(words):
            found.update(self._words.get(word, ()))
        for place, pair in enumerate(pairwise(words)):
            for entry, name in self._groups.get(pair, ()):
                if name not in found and words[place : place + len(entry)] == entry:
                    found.add(name)
        return frozenset(found)
