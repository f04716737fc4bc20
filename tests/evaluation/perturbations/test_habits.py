import re
from random import Random

import pytest

from bot.content.yaml_file import read_file
from bot.evaluation.perturbations import habits

TEXT = "My phone's broken, why?"


@pytest.mark.parametrize(
    ("habit", "changed"),
    [
        (habits.capitals, "MY PHONE'S BROKEN, WHY?"),
        (habits.no_punctuation, "My phones broken why"),
        (habits.phonetic, "My fone's broken, why?"),
    ],
)
def test_a_message_looks_as_it_would_be_typed(habit, changed: str) -> None:
    assert habit(TEXT, Random(0)) == changed


def test_a_word_without_vowels_keeps_its_first_letter() -> None:
    assert habits.drop_vowels("again", Random(0)) == "agn"


def test_mixed_case_changes_nothing_but_the_case() -> None:
    mixed = habits.mixed_case(TEXT, Random(0))
    assert mixed.lower() == TEXT.lower()
    assert mixed not in {TEXT, TEXT.lower(), TEXT.upper()}


@pytest.mark.parametrize("seed", range(10))
def test_one_letter_is_drawn_out_in_each_of_two_words(seed: int) -> None:
    stretched = habits.stretch_letters("help them again", Random(seed)).split()
    runs = [run for word in stretched for run in re.findall(r"(\w)(\1{2,})", word)]
    assert len(runs) == 2
    assert [re.sub(r"(\w)\1{2,}", r"\1", word) for word in stretched] == ["help", "them", "again"]


def test_no_word_is_respelt_as_itself() -> None:
    table = read_file(habits.RESPELLINGS, habits.Respellings).respellings
    assert [word for word, respelt in table.items() if word == respelt or word != word.lower()] == []
