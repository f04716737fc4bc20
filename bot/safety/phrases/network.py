"""All patterns as one network of states that reads a message word by word.

Each pattern is a row of bits in one large number: bit n says that its first n elements have been seen. Reading
a word shifts all patterns at once (Shift-And, with optional elements and word groups), so the time depends on
the number of words only: no pattern and no message can make it slow. spaCy's Matcher was measured as the
alternative; it calls into Python once per predicate and word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.safety.phrases.language import Element
from bot.safety.phrases.rule import PhraseRule
from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.token import Token

MOST_MATCHES = 150  # matches looked at in one message; a flood of repeats holds nothing new
SHORTEST_BEGINNING = 2


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found: words `start` up to (not including) `end`; `gaps` are those that only a gap covers."""

    rule: PhraseRule
    start: int
    end: int
    gaps: tuple[int, ...]


class PhraseNetwork:
    """Finds every phrase of a set of rules in one pass over a message."""

    def __init__(self, rules: Sequence[PhraseRule], lists: WordLists) -> None:
        """Compile the rules.

        Raises:
            PatternMistake: a rule names a word list that is not there.
        """
        self._lists = lists
        self._words: dict[str, int] = defaultdict(int)
        self._beginnings: dict[str, int] = defaultdict(int)
        self._groups: dict[str, dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))
        self._anything = self._optional = self._starts = self._finals = 0
        self._owner: dict[int, PhraseRule] = {}
        self._first_bit: dict[int, int] = {}
        place = 0
        for rule in rules:
            place = self._add(rule, place)
        self._longest_skip = max((_longest_optional_run(rule.elements) for rule in rules), default=0)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Every match, in the order of their last words; at most `MOST_MATCHES`."""
        steps = [self._step(token) for token in tokens]
        groups = self._group_steps(tokens)
        reached = self._run(tokens, steps, groups)
        found = 0
        for end, state in enumerate(reached):
            finished = state & self._finals
            while finished:
                bit = finished.bit_length() - 1
                finished ^= 1 << bit
                yield self._trace(bit, end, reached, steps, groups)
                found += 1
                if found >= MOST_MATCHES:
                    return

    def _add(self, rule: PhraseRule, first: int) -> int:
        self._starts |= 1 << first
        for number, element in enumerate(rule.elements, first + 1):
            bit = 1 << number
            if element.anything:
                self._anything |= bit
            if element.optional:
                self._optional |= bit
            for word in element.words:
                self._words[word] |= bit
            for beginning in element.beginnings:
                self._beginnings[beginning] |= bit
            for name in element.lists:
                self._add_list(name, bit)
        final = first + len(rule.elements)
        self._finals |= 1 << final
        self._owner[final] = rule
        self._first_bit[final] = first
        return final + 1

    def _add_list(self, name: str, bit: int) -> None:
        for entry in self._lists.entries(name):
            if len(entry) == 1:
                self._words[entry[0]] |= bit
            else:
                self._groups[entry[0]][entry] |= bit

    def _step(self, token: Token) -> int:
        """The states that one word leads to."""
        step = self._words.get(token.word, 0)
        if token.typed != token.word:
            step |= self._words.get(token.typed, 0)
        beginnings = self._beginnings
        word = token.word
        for length in range(SHORTEST_BEGINNING, len(word) + 1):
            found = beginnings.get(word[:length])
            if found is not None:
                step |= found
        return step | self._anything

    def _group_steps(self, tokens: Sequence[Token]) -> list[list[tuple[int, int]]]:
        """For each place, the word groups that end there: where they start, and the states they lead to."""
        found: list[list[tuple[int, int]]] = [[] for _ in range(len(tokens) + 1)]
        for start, token in enumerate(tokens):
            for entry, states in self._groups.get(token.word, {}).items():
                end = start + len(entry)
                if end <= len(tokens) and all(tokens[start + n].word == entry[n] for n in range(1, len(entry))):
                    found[end].append((start, states))
        return found

    def _run(
        self, tokens: Sequence[Token], steps: Sequence[int], groups: Sequence[Sequence[tuple[int, int]]]
    ) -> list[int]:
        state = self._skip(self._starts)
        fresh = state
        reached = [state]
        for place, step in enumerate(steps):
            state = (state << 1) & step
            for start, states in groups[place + 1]:
                state |= (reached[start] << 1) & states
            state = self._skip(state | self._starts)
            reached.append(state)
            if tokens[place].end:
                state = fresh
        return reached

    def _skip(self, state: int) -> int:
        """Add the states that optional elements let us pass over to."""
        for _ in range(self._longest_skip):
            wider = state | ((state << 1) & self._optional)
            if wider == state:
                break
            state = wider
        return state

    def _trace(
        self,
        bit: int,
        end: int,
        reached: Sequence[int],
        steps: Sequence[int],
        groups: Sequence[Sequence[tuple[int, int]]],
    ) -> Match:
        """Walk back from a finished pattern to where it began, over states that are known to be reached."""
        rule, first = self._owner[bit], self._first_bit[bit]
        gaps: list[int] = []
        place = end
        while bit > first:
            before = bit - 1
            if (self._optional >> bit) & 1 and (reached[place] >> before) & 1:
                bit = before
                continue
            start = place - 1
            if not ((steps[start] >> bit) & 1 and (reached[start] >> before) & 1):
                start = next(
                    begin for begin, states in groups[place] if (states >> bit) & 1 and (reached[begin] >> before) & 1
                )
            elif (self._anything >> bit) & 1:
                gaps.append(start)
            place, bit = start, before
        return Match(rule, place, end, tuple(gaps))


def _longest_optional_run(elements: Iterable[Element]) -> int:
    longest = run = 0
    for element in elements:
        run = run + 1 if element.optional else 0
        longest = max(longest, run)
    return longest
