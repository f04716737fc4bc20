import unicodedata
from random import Random

import pytest

from bot.evaluation.perturbations import disguises

TEXT = "my phone is broken"


@pytest.mark.parametrize(
    ("disguise", "changed"),
    [
        (disguises.leetspeak, "br0k3n"),
        (disguises.space_letters, "b r o k e n"),
        (disguises.dot_letters, "b.r.o.k.e.n"),
        (disguises.homoglyphs, "br\u043ek\u0435n"),
        (disguises.full_width, "\uff42\uff52\uff4f\uff4b\uff45\uff4e"),
    ],
)
def test_a_word_looks_as_it_would_be_typed(disguise, changed: str) -> None:
    assert disguise("broken", Random(0)) == changed


def test_figures_stand_in_all_long_words() -> None:
    assert disguises.leetspeak_throughout(TEXT, Random(0)) == "my ph0n3 is br0k3n"


def test_every_letter_stands_by_itself_and_words_are_as_far_apart_as_drawn() -> None:
    spaced = {disguises.space_all_letters("my cat", Random(seed)) for seed in range(30)}
    assert spaced == {"m y c a t", "m y  c a t", "m y   c a t"}


def test_an_asterisk_takes_the_place_of_a_vowel() -> None:
    starred = {disguises.asterisk("broken", Random(seed)) for seed in range(20)}
    assert starred == {"br*ken", "brok*n"}
    assert disguises.asterisk("rhythm", Random(0)) == "rhythm"


def test_accents_stand_on_vowels_and_leave_the_letters() -> None:
    marked = disguises.accents(TEXT, Random(0))
    assert "".join(letter for letter in marked if not unicodedata.combining(letter)) == TEXT
    assert len(marked) == len(TEXT) + 5


def test_hidden_characters_leave_what_is_seen() -> None:
    hidden = disguises.zero_width(TEXT, Random(0))
    assert "".join(character for character in hidden if character.isascii()) == TEXT
    assert len(hidden) == len(TEXT) + 4


def test_wide_letters_are_the_same_letters() -> None:
    assert unicodedata.normalize("NFKC", disguises.full_width(TEXT, Random(0))) == TEXT


def test_words_survive_the_emoji_between_them() -> None:
    assert disguises.emoji_between(TEXT, Random(0)).split()[::2] == TEXT.split()
