from random import Random

import pytest

from bot.evaluation.perturbations.slips import (
    delete_letter,
    double_letter,
    join_three_words,
    join_words,
    key_slip,
    neighbouring_keys,
    swap_neighbours,
    two_typos,
)

TEXT = "my phone is broken"


@pytest.mark.parametrize(
    ("slip", "longer"),
    [
        (delete_letter, -1),
        (swap_neighbours, 0),
        (double_letter, 1),
        (key_slip, 0),
        (join_words, -1),
        (join_three_words, -2),
    ],
)
def test_a_slip_changes_the_length_as_it_should(slip, longer: int) -> None:
    for seed in range(20):
        assert len(slip(TEXT, Random(seed))) == len(TEXT) + longer


@pytest.mark.parametrize("seed", range(10))
def test_words_are_joined_and_keep_their_letters(seed: int) -> None:
    joined = join_three_words(TEXT, Random(seed))
    assert joined.replace(" ", "") == TEXT.replace(" ", "")
    assert joined.count(" ") == 1


@pytest.mark.parametrize(("key", "neighbours"), [("a", "sqwz"), ("g", "fhtyvb"), ("p", "ol"), ("m", "njk")])
def test_a_finger_slips_to_a_key_beside_the_right_one(key: str, neighbours: str) -> None:
    assert sorted(neighbouring_keys(key)) == sorted(neighbours)


@pytest.mark.parametrize("key", [" ", "1", "\u00e9"])
def test_other_keys_have_no_neighbours_here(key: str) -> None:
    assert neighbouring_keys(key) == ""


@pytest.mark.parametrize("seed", range(10))
def test_two_typos_are_in_two_words(seed: int) -> None:
    changed = two_typos("the window was broken again", Random(seed)).split()
    assert sum(word not in {"the", "window", "was", "broken", "again"} for word in changed) <= 2
    assert changed[0] == "the"
    assert changed[2] == "was"
