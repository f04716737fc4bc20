"""Pieces of a long message: a sentence that tells must not drown in the rest."""

from collections.abc import Iterator, Sequence

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
    stretches = list(_stretches(tokens))
    ranked = sorted(
        range(len(stretches)),
        key=lambda place: (_rank(found, stretches[place]), _from_an_end(place, stretches)),
    )
    return [phrases.find_in(Reading("", tokens[stretches[place]])) for place in ranked[:MOST]]


def _stretches(tokens: tuple[Token, ...]) -> Iterator[slice]:
    """Sentences, and runs of `PIECE` words where nobody ended one."""
    start = 0
    for end, token in enumerate(tokens, 1):
        length = end - start
        if length == PIECE or end == len(tokens) or (token.end and length >= SHORTEST):
            yield slice(start, end)
            start = end


def _rank(found: Findings, stretch: slice) -> int:
    personal = [
        found.told_at[place] for place in range(stretch.start, stretch.stop) if place in found.told_at
    ]
    return 0 if any(personal) else 1 if personal else 2


def _from_an_end(place: int, stretches: Sequence[slice]) -> int:
    return min(len(stretches) - 1 - place, place)
