"""Tells "he never touched me" from "he touched me"."""

from collections.abc import Iterable, Sequence

from bot.safety.phrases.network import Match
from bot.safety.reading.token import Token

REACH = 4  # words that may stand between a negator and the phrase that it turns round


class Negation:
    """Says whether a match is turned round by a negator before it or inside one of its gaps."""

    def __init__(self, negators: Iterable[str], carriers: Iterable[str]) -> None:
        """`carriers` are the words that may stand between a negator and the phrase ("been", "ever")."""
        self._negators = frozenset(negators)
        self._carriers = frozenset(carriers)

    def turns_round(self, match: Match, tokens: Sequence[Token]) -> bool:
        """Whether the match says that something did not happen."""
        if match.rule.negates:
            return False
        if any(tokens[place].word in self._negators for place in match.gaps):
            return True
        for place in range(match.start - 1, max(-1, match.start - 1 - REACH), -1):
            token = tokens[place]
            if token.end:
                return False
            if token.word in self._negators:
                return True
            if token.word not in self._carriers:
                return False
        return False
