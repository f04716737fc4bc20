"""A message as folded words, with what was typed kept beside them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One folded word. `typed` is its plain spelling before repair; `end` is the sentence mark after it."""

    word: str
    typed: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Both readings of a message: `raw` as typed (capped), `tokens` folded and repaired."""

    raw: str
    tokens: tuple[Token, ...]

    @property
    def folded(self) -> str:
        """The folded words as one line."""
        return " ".join(token.word for token in self.tokens)
