"""The words that messages about these subjects are made of, and words that must not be mended."""

from collections.abc import Callable, Iterable, Mapping

LONGEST_WORD = 24  # letters; a longer run of letters is no word

KnowsWord = Callable[[str], bool]


class Vocabulary:
    """Known words with their weight (how often they stand in phrases, lists and examples)."""

    def __init__(self, weights: Mapping[str, int], ordinary: Iterable[str] = ()) -> None:
        """Index the words; `ordinary` are everyday words that no repair may touch."""
        self._weights = dict(weights)
        self._ordinary = frozenset(ordinary)

    def __contains__(self, word: str) -> bool:
        return word in self._weights or word in self._ordinary

    def weight(self, word: str) -> int:
        """How common a word is here; 0 for an unknown one."""
        return self._weights.get(word, 0)

    def words(self) -> Iterable[str]:
        """The words that a repair may lead to."""
        return self._weights.keys()

    def segment(self, letters: str) -> list[str] | None:
        """Split a run of letters into known words and numbers, fewest first, or None where none fit."""
        if letters in self:
            return [letters]
        best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(letters)
        for end in range(1, len(letters) + 1):
            for start in range(max(0, end - LONGEST_WORD), end):
                before = best[start]
                part = letters[start:end]
                if before is None or not (part in self or part.isdigit()):
                    continue
                cost = before[0] + (1 if end - start > 1 else 2)
                current = best[end]
                if current is None or cost < current[0]:
                    best[end] = (cost, start)
        return _walk_back(letters, best)


def _walk_back(letters: str, best: list[tuple[int, int] | None]) -> list[str] | None:
    words: list[str] = []
    end = len(letters)
    while end > 0:
        step = best[end]
        if step is None:
            return None
        words.append(letters[step[1] : end])
        end = step[1]
    return words[::-1]
