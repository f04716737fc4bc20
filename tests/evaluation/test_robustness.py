import pytest

from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet, load_part
from bot.evaluation.parts import Part
from bot.evaluation.perturbations import PERTURBATIONS
from bot.evaluation.robustness import SAMPLE, TWO_AT_ONCE, perturbed, robustness, sample

TEXT = "my phone's broken, and nobody can tell me why"


@pytest.mark.parametrize("name", [*PERTURBATIONS, TWO_AT_ONCE])
def test_the_same_message_is_always_changed_in_the_same_way(name: str) -> None:
    assert perturbed(TEXT, name) == perturbed(TEXT, name) != TEXT


@pytest.mark.parametrize("name", [*PERTURBATIONS, TWO_AT_ONCE])
@pytest.mark.parametrize(
    "text", ["", " ", "a", "ok", "why me", "why me?!", "\U0001f62d", "1234", "....", "ssss"]
)
def test_the_shortest_messages_bear_every_change(name: str, text: str) -> None:
    assert isinstance(perturbed(text, name), str)


@pytest.mark.parametrize("part", Part)
def test_the_sample_does_not_depend_on_the_order_of_the_files(part: Part) -> None:
    risk = load_part(part).risk
    assert set(sample(risk)) == set(sample(list(reversed(risk))))
    assert len(sample(risk)) == SAMPLE


def test_misspelt_messages_are_not_misspelt_again() -> None:
    risk = load_part(Part.SEEN).risk
    misspelt = {message.text for message in risk if message.style == "misspelt"}
    assert misspelt.isdisjoint(sample(risk))


def test_what_a_change_costs_is_told_in_points(keyword_list: KeywordList, messages: MessageSet) -> None:
    found = robustness(keyword_list, messages.risk)
    assert found.as_written.found == 2
    assert found.perturbed["capitals"].change == 0
    assert found.perturbed["homoglyphs"].change == pytest.approx(-66.67)
    assert (found.perturbed["homoglyphs"].lost, found.perturbed["homoglyphs"].gained) == (2, 0)
