import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.phrases.language import parse
from bot.safety.phrases.network import PhraseNetwork
from bot.safety.phrases.rule import PhraseRule, RiskLabel
from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.token import Token
from bot.vocabulary import Category, Severity

LISTS = WordLists(
    {"they": ("he", "my uncle", "@peer"), "peer": ("a boy in my class",), "touch": ("touched", "felt up")}
)
LABEL = RiskLabel(Category.SEXUAL_ABUSE, Severity.URGENT, None)


def tokens(sentence: str) -> list[Token]:
    return [
        Token(word.strip("."), word.strip("."), "." if word.endswith(".") else "")
        for word in sentence.split()
    ]


def network(*patterns: str) -> PhraseNetwork:
    return PhraseNetwork(
        [PhraseRule(f"rule{n}", parse(pattern), LABEL) for n, pattern in enumerate(patterns)], LISTS
    )


def spans(found: PhraseNetwork, sentence: str) -> set[tuple[str, int, int]]:
    return {(match.rule.name, match.start, match.end) for match in found.find(tokens(sentence))}


@pytest.mark.parametrize(
    ("pattern", "sentence", "found"),
    [
        ("he touched me", "then he touched me again", True),
        ("he touched me", "he just touched me", False),
        ("he ... me", "he and then touched me", True),
        ("he ... me", "he and then really touched me", False),
        ("he [just|really] touched me", "he really touched me", True),
        ("he [just|really] touched me", "he touched me", True),
        ("touch* me", "touching me", True),
        ("@they ... @touch me", "a boy in my class felt up me", True),
        ("@they ... @touch me", "my uncle then touched me", True),
        ("(came in|got into) my", "he got into my room", True),
        ("he touched me", "he touched. me", False),
    ],
)
def test_a_pattern_finds_what_it_describes(pattern: str, sentence: str, found: bool) -> None:
    assert bool(spans(network(pattern), sentence)) is found


def test_neighbouring_patterns_do_not_run_into_each_other() -> None:
    both = network("he touched", "me again")
    assert spans(both, "he touched me again") == {("rule0", 0, 2), ("rule1", 2, 4)}


def test_words_in_a_gap_are_named_for_the_negation() -> None:
    (match,) = network("he ... touched me").find(tokens("he never once touched me"))
    assert match.gaps == (2, 1)


WORDS = st.sampled_from(
    ["he", "my", "uncle", "touched", "me", "just", "a", "boy", "in", "class", "felt", "up"]
)
PATTERNS = (
    "he ... me",
    "@they [just] @touch me",
    "[my] uncle [just] [a] touch*",
    "(a boy|felt up) ... [just] me",
)


def matches_slowly(pattern: str, words: Sequence[str]) -> set[tuple[int, int]]:
    """The plain definition, tried at every place."""
    found = set()
    for start in range(len(words)):
        ends = {start}
        for element in parse(pattern):
            after = set(ends) if element.optional else set()
            for place in ends:
                if place < len(words):
                    if element.anything or words[place] in element.words:
                        after.add(place + 1)
                    if any(words[place].startswith(beginning) for beginning in element.beginnings):
                        after.add(place + 1)
                entries = [entry for name in element.lists for entry in LISTS.entries(name)]
                for entry in [*entries, *element.groups]:
                    if tuple(words[place : place + len(entry)]) == entry:
                        after.add(place + len(entry))
            ends = after
        found.update((start, end) for end in ends)
    return found


@given(st.lists(WORDS, max_size=12))
def test_the_network_agrees_with_the_plain_definition(words: list[str]) -> None:
    compiled = network(*PATTERNS)
    ends = {(match.rule.name, match.end) for match in compiled.find([Token(word, word) for word in words])}
    wanted = {
        (f"rule{n}", end) for n, pattern in enumerate(PATTERNS) for _, end in matches_slowly(pattern, words)
    }
    assert ends <= wanted
    assert {name for name, _ in ends} == {name for name, _ in wanted}


def test_the_time_grows_with_the_words_only() -> None:
    nasty = network(*("he ... ... he ... ... he ... me",) * 50)
    started = time.process_time()
    list(nasty.find(tokens("he " * 500)))
    assert time.process_time() - started < 1
