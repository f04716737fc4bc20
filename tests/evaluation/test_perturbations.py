from random import Random

import pytest

from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet, load_messages
from bot.evaluation.perturbations import PERTURBATIONS
from bot.evaluation.robustness import SAMPLE, TWO_AT_ONCE, perturbed, robustness, sample

TEXT = "my phone is broken"


@pytest.mark.parametrize("name", [*PERTURBATIONS, TWO_AT_ONCE])
def test_the_same_message_is_always_changed_in_the_same_way(name: str) -> None:
    assert perturbed(TEXT, name) == perturbed(TEXT, name) != TEXT


@pytest.mark.parametrize("name", [*PERTURBATIONS, TWO_AT_ONCE])
@pytest.mark.parametrize("text", ["", " ", "a", "ok", "why me", "\U0001f62d", "1234"])
def test_the_shortest_messages_bear_every_change(name: str, text: str) -> None:
    assert isinstance(perturbed(text, name), str)


@pytest.mark.parametrize(
    ("name", "longer"),
    [
        ("delete_letter", -1),
        ("swap_neighbours", 0),
        ("double_letter", 1),
        ("join_words", -1),
        ("capitals", 0),
    ],
)
def test_a_slip_changes_the_length_as_it_should(name: str, longer: int) -> None:
    for seed in range(20):
        assert len(PERTURBATIONS[name](TEXT, Random(seed))) == len(TEXT) + longer


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("drop_vowels", "brkn"),
        ("leetspeak", "br0k3n"),
        ("space_letters", "b r o k e n"),
        ("capitals", "BROKEN"),
        ("homoglyphs", "br\u043ek\u0435n"),
    ],
)
def test_a_word_looks_as_it_would_be_typed(name: str, changed: str) -> None:
    assert PERTURBATIONS[name]("broken", Random(0)) == changed


def test_hidden_characters_leave_what_is_seen() -> None:
    hidden = perturbed(TEXT, "zero_width")
    assert "".join(character for character in hidden if character.isascii()) == TEXT
    assert len(hidden) == len(TEXT) + 4


def test_words_survive_the_emoji_between_them() -> None:
    assert perturbed(TEXT, "emoji_between").split()[::2] == TEXT.split()


def test_the_sample_does_not_depend_on_the_order_of_the_file() -> None:
    risk = load_messages().risk
    assert sample(risk) == sample(list(reversed(risk)))
    assert len(sample(risk)) == SAMPLE


def test_what_a_change_costs_is_told_in_points(keyword_list: KeywordList, messages: MessageSet) -> None:
    found = robustness(keyword_list, messages.risk)
    assert found.as_written.found == 2
    assert found.perturbed["capitals"].change == 0
    assert found.perturbed["homoglyphs"].change == pytest.approx(-66.67)
    assert (found.perturbed["homoglyphs"].lost, found.perturbed["homoglyphs"].gained) == (2, 0)
