"""Pieces of a long message: a sentence that tells must not drown in the rest."""

from collections.abc import Iterator

from bot.safety.phrase_layer import Findings, PhraseLayer
from bot.safety.reading.token import Reading, Token

LONG = 45  # words; the sentence vector sees about as many of a message
PIECE = 24  # words of a piece at most
SHORTEST = 6  # words of a piece; shorter sentences go with the next
MOST = 2  # pieces of a message; each costs about as much as a short message


def pieces_of(found: Findings, phrases: PhraseLayer) -> list[Findings]:
    """What stands in the pieces of a long message that matter most; none for a message of usual length.

    Pieces with a phrase of a risk come first, then the end and the start, where people put what matters.
    """
    tokens = found.reading.tokens
    if len(tokens) <= LONG:
        return []
    pieces = [phrases.find_in(Reading("", piece)) for piece in _stretches(tokens)]
    ranked = sorted(range(len(pieces)), key=lambda place: _rank(pieces[place], place, len(pieces)))
    return [pieces[place] for place in ranked[:MOST]]


def _stretches(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Sentences, and runs of `PIECE` words where nobody ended one."""
    start = 0
    for end, token in enumerate(tokens, 1):
        length = end - start
        if length == PIECE or end == len(tokens) or (token.end and length >= SHORTEST):
            yield tokens[start:end]
            start = end


def _rank(piece: Findings, place: int, count: int) -> tuple[int, int]:
    personal = any(phrase.personal for phrase in piece.phrases)
    return (0 if personal else 1 if piece.phrases else 2, min(count - 1 - place, place))
