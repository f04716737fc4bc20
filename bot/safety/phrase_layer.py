"""The first layer: reads a message and finds phrases, cues and word lists in it. No model, no network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.safety.content import SafetyContent, count_words
from bot.safety.phrases.compiling import compile_rules
from bot.safety.phrases.negation import Negation
from bot.safety.phrases.network import Match, PhraseNetwork
from bot.safety.phrases.presence import ListPresence
from bot.safety.phrases.rule import IDIOM, PhraseRule, RiskLabel
from bot.safety.reading import Reader, Reading
from bot.safety.reading.lexicon import load_lexicon
from bot.safety.reading.vocabulary import KnowsWord, Vocabulary

COMMON = 2  # times that an English word must stand in the examples for repairs to lead to it


@dataclass(frozen=True, slots=True)
class RiskPhrase:
    """A phrase of a risk found in a message, and whether it speaks of the writer or someone near."""

    name: str
    label: RiskLabel
    personal: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """What the first layer sees in one message. Holds the message: never kept, never logged.

    `denied` says that a risk is spoken of only to say that it did not happen; `told_at` at which words the
    phrases start, and which of those are personal.
    """

    reading: Reading
    phrases: tuple[RiskPhrase, ...]
    cues: frozenset[str]
    lists: frozenset[str]
    denied: bool
    told_at: Mapping[int, bool]


class PhraseLayer:
    """Reader, phrase network and negation, made once from the content files."""

    def __init__(self, content: SafetyContent) -> None:
        """Compile the content.

        Raises:
            ContentError: a pattern in a risk file or among the cues is wrong.
        """
        rules = compile_rules(content.data, content.risks, content.cues, content.lists)
        self._network = PhraseNetwork(rules, content.lists)
        self._presence = ListPresence(content.lists)
        self._negation = Negation(_words(content, "negator"), _words(content, "negation_carrier"))
        self._first_person = frozenset(_words(content, "i") + _words(content, "me") + _words(content, "my"))
        knows_word = load_lexicon().union(_words(content, "new_words")).__contains__
        self._reader = Reader(content.tables, _vocabulary(content, rules, knows_word), knows_word)

    def examine(self, text: str) -> Findings:
        """Read `text` and find what stands in it."""
        return self.find_in(self._reader.read(text))

    def find_in(self, reading: Reading) -> Findings:
        """Find what stands in words that were read before."""
        matches = list(self._network.find(reading.tokens))
        masked = [match for match in matches if match.rule.name == IDIOM]
        risky = [match for match in matches if match.rule.risk is not None and not _overlaps(match, masked)]
        told = [match for match in risky if not self._negation.turns_round(match, reading.tokens)]
        phrases = [
            self._phrase(match, match.rule.risk, reading) for match in told if match.rule.risk is not None
        ]
        places = sorted((match.start, phrase.personal) for match, phrase in zip(told, phrases, strict=True))
        return Findings(
            reading=reading,
            phrases=tuple(dict.fromkeys(phrases)),
            cues=frozenset(match.rule.name for match in matches if match.rule.risk is None),
            lists=self._presence.find(reading.tokens),
            denied=bool(risky) and not told,
            told_at=dict(places),  # a personal one is the later of two at one place
        )

    def _phrase(self, match: Match, label: RiskLabel, reading: Reading) -> RiskPhrase:
        near = reading.tokens[max(0, match.start - 2) : match.end + 1]
        personal = any(token.word in self._first_person for token in near)
        return RiskPhrase(match.rule.name, label, personal)


def _overlaps(match: Match, masked: Sequence[Match]) -> bool:
    return any(idiom.start < match.end and match.start < idiom.end for idiom in masked)


def _words(content: SafetyContent, name: str) -> tuple[str, ...]:
    return tuple(entry[0] for entry in content.lists.entries(name) if len(entry) == 1)


def _vocabulary(content: SafetyContent, rules: Sequence[PhraseRule], knows_word: KnowsWord) -> Vocabulary:
    """Words of patterns and lists, and words of the examples that are surely spelt right."""
    counts = count_words(content.messages())
    weights = {
        word: count
        for word, count in counts.items()
        if count >= COMMON and word.isalpha() and knows_word(word)
    }
    named = {word for rule in rules for element in rule.elements for word in element.words}
    named.update(content.pattern_words())
    for word in named:
        if word.isalpha():
            weights[word] = counts[word] + 1
    replaced = content.tables.text_speak
    kept = {word: weight for word, weight in weights.items() if word not in replaced}
    short_forms = {word: counts[word] for word in replaced if word.isalpha() and counts[word] >= COMMON}
    return Vocabulary(kept, _words(content, "ordinary"), short_forms)
