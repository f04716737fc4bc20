"""Ways in which young people, their telephones and their disguises change a message; one change each."""

from collections.abc import Callable, Mapping
from random import Random

Perturbation = Callable[[str, Random], str]

LONG_WORD = 4  # letters; a changed letter in a shorter word often makes another word
_VOWELS = frozenset("aeiouAEIOU")
_LEET = str.maketrans("aeiostAEIOST", "431057431057")
_HOMOGLYPHS = str.maketrans(
    "aceiopxyACEHIKMOPTX",
    "\u0430\u0441\u0435\u0456\u043e\u0440\u0445\u0443"
    "\u0410\u0421\u0415\u041d\u0406\u041a\u041c\u041e\u0420\u0422\u0425",
)
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_EMOJI = "\U0001f62d\U0001f614\U0001f622\U0001f494\U0001f64f\U0001f612"


def delete_letter(text: str, rng: Random) -> str:
    """One letter inside a long word is left out."""
    return _change_word(text, rng, _without_one)


def swap_neighbours(text: str, rng: Random) -> str:
    """Two letters next to each other inside a long word change places."""
    return _change_word(text, rng, _swapped)


def double_letter(text: str, rng: Random) -> str:
    """One letter of a long word is typed twice."""
    return _change_word(text, rng, _doubled)


def drop_vowels(text: str, rng: Random) -> str:
    """A long word loses its vowels, save one at its start."""
    return _change_word(text, rng, _consonants)


def space_letters(text: str, rng: Random) -> str:
    """A long word has a space after each letter."""
    return _change_word(text, rng, lambda word, _: " ".join(word))


def capitals(text: str, _rng: Random) -> str:
    """Everything in capitals."""
    return text.upper()


def join_words(text: str, rng: Random) -> str:
    """The space between two words is left out."""
    words = text.split()
    if len(words) < 2:
        return text
    place = rng.randrange(len(words) - 1)
    return " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])


def leetspeak(text: str, rng: Random) -> str:
    """Figures stand for a, e, i, o, s and t in a long word."""
    return _change_word(text, rng, lambda word, _: word.translate(_LEET))


def zero_width(text: str, rng: Random) -> str:
    """Characters that nobody sees stand inside every word."""
    return " ".join(_hidden(word, rng) for word in text.split())


def homoglyphs(text: str, _rng: Random) -> str:
    """Every Latin letter that has a Cyrillic twin is exchanged for it."""
    return text.translate(_HOMOGLYPHS)


def emoji_between(text: str, rng: Random) -> str:
    """An emoji stands between all words."""
    words = text.split()
    return " ".join(part for word in words for part in (word, rng.choice(_EMOJI)))


PERTURBATIONS: Mapping[str, Perturbation] = {
    each.__name__: each
    for each in (
        delete_letter,
        swap_neighbours,
        double_letter,
        drop_vowels,
        capitals,
        join_words,
        leetspeak,
        space_letters,
        zero_width,
        homoglyphs,
        emoji_between,
    )
}


def _change_word(text: str, rng: Random, change: Callable[[str, Random], str]) -> str:
    """The text with one long word changed, or as it is where no word is long."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= LONG_WORD and word.isalpha()]
    if not long:
        return text
    place = rng.choice(long)
    return " ".join([*words[:place], change(words[place], rng), *words[place + 1 :]])


def _without_one(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1 :]


def _swapped(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _doubled(word: str, rng: Random) -> str:
    place = rng.randrange(len(word))
    return word[: place + 1] + word[place:]


def _consonants(word: str, _rng: Random) -> str:
    return word[0] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _hidden(word: str, rng: Random) -> str:
    place = rng.randrange(len(word) + 1) if len(word) < 2 else rng.randrange(1, len(word))
    return word[:place] + rng.choice(_ZERO_WIDTH) + word[place:]
