"""How people write: by ear, without vowels or punctuation, in capitals, with letters drawn out."""

import re
from functools import cache
from random import Random
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text
from bot.content.yaml_file import read_file
from bot.evaluation.perturbations.words import change_long_words
from bot.paths import EVALUATION

RESPELLINGS = EVALUATION / "respellings.yml"
_VOWELS = frozenset("aeiouAEIOU")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _MOST = 2, 4  # times that a drawn-out letter is added


class Respellings(ContentModel):
    """Common words as somebody spells them who goes by their sound."""

    respellings: Annotated[dict[Text, Text], Field(min_length=1)]


def capitals(text: str, _rng: Random) -> str:
    """Everything in capitals."""
    return text.upper()


def mixed_case(text: str, rng: Random) -> str:
    """Each letter is a capital or a small one, as it is drawn."""
    return "".join(rng.choice((letter.lower(), letter.upper())) for letter in text)


def drop_vowels(text: str, rng: Random) -> str:
    """A long word loses its vowels, save one at its start."""
    return change_long_words(text, rng, _consonants, most=1)


def stretch_letters(text: str, rng: Random) -> str:
    """One letter of each of two long words is drawn out."""
    return change_long_words(text, rng, _stretched, most=2)


def no_punctuation(text: str, _rng: Random) -> str:
    """Letters, figures and spaces alone: no apostrophe, stop or emoji."""
    return "".join(letter for letter in text if letter.isalnum() or letter.isspace())


def phonetic(text: str, _rng: Random) -> str:
    """Every common word is spelt as it sounds."""
    return _WORD.sub(_by_ear, text)


@cache
def _respellings() -> dict[str, str]:
    return read_file(RESPELLINGS, Respellings).respellings


def _by_ear(word: re.Match[str]) -> str:
    return _respellings().get(word[0].lower(), word[0])


def _consonants(word: str, _rng: Random) -> str:
    return word[0] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _stretched(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word))
    return word[:place] + word[place] * rng.randint(_FEWEST, _MOST) + word[place:]
