"""All patterns as one network of states that reads a message word by word.

Each pattern is a row of bits in one large number: bit n says that its first n elements have been seen.
Reading a word shifts all patterns at once (Shift-And, with optional elements and word groups), so the time
depends on the number of words only: no pattern and no message can make it slow. spaCy's Matcher calls into
Python once per predicate and word, and its import alone costs 90 MB.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.safety.phrases.language import Element
from bot.safety.phrases.rule import IDIOM, PhraseRule
from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.token import Token

Words = tuple[str, ...]
MOST_OF_ONE = 6  # matches of one risk pattern looked at in a message; a flood of repeats holds nothing new
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
        self._groups: dict[Words, dict[Words, int]] = defaultdict(lambda: defaultdict(int))
        self._anything = self._starts = self._finals = 0
        self._optional = self._before_optional = self._last_optional = 0
        self._owner: dict[int, PhraseRule] = {}
        self._first_bit: dict[int, int] = {}
        self._most: dict[int, int] = {}
        place = 0
        for rule in rules:
            place = self._add(rule, place)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Every match, in the order of their last words.

        A cue is reported once, a pattern of a risk at most `MOST_OF_ONE` times.
        """
        steps = [self._step(token) for token in tokens]
        groups = self._group_steps(tokens)
        reached = self._run(tokens, steps, groups)
        wanted = self._finals
        found: Counter[int] = Counter()
        for end, state in enumerate(reached):
            finished = state & wanted
            while finished:
                bit = finished.bit_length() - 1
                finished ^= 1 << bit
                found[bit] += 1
                if found[bit] >= self._most[bit]:
                    wanted ^= 1 << bit
                yield self._trace(bit, end, reached, steps, groups)

    def _add(self, rule: PhraseRule, first: int) -> int:
        self._starts |= 1 << first
        for number, element in enumerate(rule.elements, first + 1):
            bit = 1 << number
            if element.anything:
                self._anything |= bit
            if element.optional:
                self._optional |= bit
                self._mark_run(rule.elements, number - first - 1, bit)
            for word in element.words:
                self._words[word] |= bit
            for beginning in element.beginnings:
                self._beginnings[beginning] |= bit
            for group in element.groups:
                self._groups[group[:2]][group] |= bit
            for name in element.lists:
                self._add_list(name, bit)
        final = first + len(rule.elements)
        self._finals |= 1 << final
        self._owner[final] = rule
        self._most[final] = MOST_OF_ONE if rule.risk or rule.name == IDIOM else 1
        self._first_bit[final] = first
        return final + 1

    def _mark_run(self, elements: Sequence[Element], place: int, bit: int) -> None:
        """Note where a run of optional elements begins and ends."""
        if place == 0 or not elements[place - 1].optional:
            self._before_optional |= bit >> 1
        if place + 1 == len(elements) or not elements[place + 1].optional:
            self._last_optional |= bit

    def _add_list(self, name: str, bit: int) -> None:
        for entry in self._lists.entries(name):
            if len(entry) == 1:
                self._words[entry[0]] |= bit
            else:
                self._groups[entry[:2]][entry] |= bit

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
        """For each place, the word groups that end there: where they start, the states they lead to."""
        found: list[list[tuple[int, int]]] = [[] for _ in range(len(tokens) + 1)]
        words = tuple(token.word for token in tokens)
        for start, pair in enumerate(pairwise(words)):
            for entry, states in self._groups.get(pair, {}).items():
                end = start + len(entry)
                if words[start:end] == entry:
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
        """Add the states that optional elements let us pass over to.

        Subtracting the state before each run borrows up to the first state that is reached in it; what lies
        above that one is reachable by passing over (Navarro and Raffinot, extended Shift-And).
        """
        filled = state | self._last_optional
        return state | (self._optional & (~(filled - self._before_optional) ^ filled))

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
                    begin
                    for begin, states in groups[place]
                    if (states >> bit) & 1 and (reached[begin] >> before) & 1
                )
            elif (self._anything >> bit) & 1:
                gaps.append(start)
            place, bit = start, before
        return Match(rule, place, end, tuple(gaps))
