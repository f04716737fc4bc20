"""Which topics of a ranking are offered, and in which order."""

import pytest

from bot.nlu.topic_ranking import (
    MUCH_LESS,
    NEARLY,
    OFFERABLE,
    led_by_what_is_for,
    likeliest,
    to_offer,
    without,
)


def ranking(**likelihoods: float) -> list[dict[str, object]]:
    return [
        {"name": name if name == "greet" else f"topic_{name}", "confidence": likelihood}
        for name, likelihood in likelihoods.items()
    ]


def names(items: list[dict[str, object]]) -> list[object]:
    return [item["name"] for item in items]


@pytest.mark.parametrize(
    ("second", "expected"), [(0.4 * NEARLY, ["b", "a"]), (0.39 * NEARLY, ["a", "b"])], ids=["near", "far"]
)
def test_a_topic_for_the_reader_goes_before_a_little_likelier_one(second: float, expected: list[str]) -> None:
    found = led_by_what_is_for(ranking(a=0.4, b=second), ["a"])
    assert names(found) == [f"topic_{name}" for name in expected]


def test_of_topics_for_the_reader_the_likeliest_goes_first() -> None:
    found = led_by_what_is_for(ranking(greet=0.4, a=0.2, x=0.19, b=0.18, c=0.17), ["a", "x"])
    assert names(found) == ["greet", "topic_b", "topic_a", "topic_x", "topic_c"]


@pytest.mark.parametrize("not_for", [[], ["b"], ["a", "b"]])
def test_an_order_that_suits_the_reader_stays(not_for: list[str]) -> None:
    assert names(led_by_what_is_for(ranking(a=0.4, b=0.39), not_for)) == ["topic_a", "topic_b"]


def test_a_message_about_no_topic_has_nothing_to_order() -> None:
    assert names(led_by_what_is_for(ranking(greet=0.9), ["a"])) == ["greet"]


def test_what_is_closed_goes_unless_it_is_first() -> None:
    assert names(without(ranking(a=0.5, b=0.2, c=0.1), ["a", "b"])) == ["topic_a", "topic_c"]


def test_a_second_topic_is_offered_unless_it_is_much_less_likely() -> None:
    assert to_offer(ranking(a=0.4, b=0.4 * MUCH_LESS)) == ("topic_a", "topic_b")
    assert to_offer(ranking(a=0.4, b=0.39 * MUCH_LESS)) == ("topic_a", "none")


def test_nothing_unlikely_is_offered() -> None:
    below = OFFERABLE - 0.001
    assert to_offer(ranking(greet=0.4, a=OFFERABLE, b=below)) == ("topic_a", "none")
    assert to_offer(ranking(greet=0.4, a=below)) == ("none", "none")
    assert to_offer([]) == ("none", "none")


def test_the_likeliest_topic_needs_the_likelihood_that_is_asked() -> None:
    assert likeliest(ranking(greet=0.5, a=0.3, b=0.2), 0.3) == "topic_a"
    assert likeliest(ranking(greet=0.5, a=0.3), 0.31) == "none"
