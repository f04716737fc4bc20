"""What people do so that a filter does not see a word: other characters, or some between its letters."""

from random import Random

from bot.evaluation.perturbations.words import change_long_words

_LEET = str.maketrans("aeiostAEIOST", "431057431057")
_HOMOGLYPHS = str.maketrans(
    "aceiopxyACEHIKMOPTX",
    "\u0430\u0441\u0435\u0456\u043e\u0440\u0445\u0443"
    "\u0410\u0421\u0415\u041d\u0406\u041a\u041c\u041e\u0420\u0422\u0425",
)
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u030a\u0323\u0331"
_EMOJI = "\U0001f62d\U0001f614\U0001f622\U0001f494\U0001f64f\U0001f612"
_VOWELS = frozenset("aeiouAEIOU")
_GAPS = (" ", "  ", "   ")  # between words whose letters stand apart: some people keep the words apart too


def leetspeak(text: str, rng: Random) -> str:
    """Figures stand for a, e, i, o, s and t in a long word."""
    return change_long_words(text, rng, _in_figures, most=1)


def leetspeak_throughout(text: str, rng: Random) -> str:
    """Figures stand for letters in all long words."""
    return change_long_words(text, rng, _in_figures)


def space_letters(text: str, rng: Random) -> str:
    """A long word has a space after each letter."""
    return change_long_words(text, rng, lambda word, _: " ".join(word), most=1)


def space_all_letters(text: str, rng: Random) -> str:
    """Every letter stands by itself; one to three spaces stand between words, always as many."""
    return rng.choice(_GAPS).join(" ".join(word) for word in text.split())


def dot_letters(text: str, rng: Random) -> str:
    """A long word has a dot between its letters."""
    return change_long_words(text, rng, lambda word, _: ".".join(word), most=1)


def asterisk(text: str, rng: Random) -> str:
    """An asterisk stands for one vowel of a long word."""
    return change_long_words(text, rng, _starred, most=1)


def accents(text: str, rng: Random) -> str:
    """Every vowel carries a combining mark."""
    return "".join(letter + rng.choice(_ACCENTS) if letter in _VOWELS else letter for letter in text)


def zero_width(text: str, rng: Random) -> str:
    """Characters that nobody sees stand inside every word."""
    return " ".join(_hidden(word, rng) for word in text.split())


def homoglyphs(text: str, _rng: Random) -> str:
    """Every Latin letter that has a Cyrillic twin is exchanged for it."""
    return text.translate(_HOMOGLYPHS)


def full_width(text: str, _rng: Random) -> str:
    """Every character is the wide one of East Asian typesetting."""
    return text.translate(_FULL_WIDTH)


def emoji_between(text: str, rng: Random) -> str:
    """An emoji stands between all words."""
    words = text.split()
    return " ".join(part for word in words for part in (word, rng.choice(_EMOJI)))


def _in_figures(word: str, _rng: Random) -> str:
    return word.translate(_LEET)


def _starred(word: str, rng: Random) -> str:
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS]
    if not vowels:
        return word
    place = rng.choice(vowels)
    return f"{word[:place]}*{word[place + 1 :]}"


def _hidden(word: str, rng: Random) -> str:
    place = rng.randrange(len(word) + 1) if len(word) < 2 else rng.randrange(1, len(word))
    return word[:place] + rng.choice(_ZERO_WIDTH) + word[place:]
