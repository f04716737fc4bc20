"""Changes words of a message and leaves the rest as it is."""

from collections.abc import Callable
from random import Random

ChangeWord = Callable[[str, Random], str]

LONG_WORD = 4  # letters; a changed letter in a shorter word often makes another word


def change_long_words(text: str, rng: Random, change: ChangeWord, most: int | None = None) -> str:
    """The text with long words changed: at most so many, drawn; as it is where no word is long."""
    words = text.split()
    long = [place for place, word in enumerate(words) if is_long(word)]
    if not long:
        return text
    chosen = long if most is None else sorted(rng.sample(long, min(most, len(long))))
    for place in chosen:
        words[place] = change(words[place], rng)
    return " ".join(words)


def is_long(word: str) -> bool:
    """Whether a change inside this word leaves it a word that a reader still knows."""
    return len(word) >= LONG_WORD and word.isalpha()
