"""Services are found by the names that people ask for them by."""

import pytest

from bot.content.library import Library
from bot.safety.detector import RiskDetector
from bot.signposting import cards_asked_for
from bot.signposting.asked_for import asked_for
from bot.vocabulary import Audience

from .asking import NIGHT
from .builders import channel, library_of, service

LINE = service(channel(), asked_for_as=["a line", "the old line"])
OTHER = service(channel(), asked_for_as=["other"], areas=["sutton"], nations=["england"])


@pytest.mark.parametrize("words", ["a line", "is a line free", "what is the old line"])
def test_it_is_found_by_any_of_its_names(words: str) -> None:
    assert asked_for(words, {"line": LINE, "other": OTHER}) == ["line"]


@pytest.mark.parametrize("words", ["a liner", "alpha line", "online", ""])
def test_it_is_not_found_in_parts_of_words(words: str) -> None:
    assert asked_for(words, {"line": LINE, "none": service(channel())}) == []


def test_the_first_named_comes_first() -> None:
    assert asked_for("other or a line", {"line": LINE, "other": OTHER}) == ["other", "line"]


def test_three_cards_are_enough_and_a_place_of_its_own_counts() -> None:
    library = library_of({"other": OTHER, **{f"line_{number}": LINE for number in range(4)}}, {})

    def names(area: str) -> list[str]:
        cards = cards_asked_for(library, "other or a line", audience=Audience.AGE_11_13, area=area, now=NIGHT)
        return [card["id"] for card in cards]

    assert names("england") == ["line_0", "line_1", "line_2"]
    assert names("sutton") == ["other", "line_0", "line_1"]


def test_every_helpline_of_a_nation_is_found_by_a_question_about_it(
    library: Library, detector: RiskDetector
) -> None:
    for name, each in library.services.items():
        if not each.areas and not each.emergency:
            questions = [detector.fold(f"What is {called}?") for called in (each.name, *each.also_called)]
            assert any(name in asked_for(words, library.services) for words in questions), name
