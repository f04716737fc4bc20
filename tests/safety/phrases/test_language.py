import pytest

from bot.safety.phrases.language import PatternMistake, parse


def test_a_gap_stands_for_up_to_three_optional_words() -> None:
    elements = parse("he ... me")
    assert len(elements) == 5
    assert all(element.anything and element.optional for element in elements[1:4])


def test_one_element_may_hold_words_beginnings_groups_and_lists() -> None:
    (element,) = parse("(touch*|puts his hand|@hurt|rape)")
    assert element.words == ("rape",)
    assert element.beginnings == ("touch",)
    assert element.groups == (("puts", "his", "hand"),)
    assert element.lists == ("hurt",)


@pytest.mark.parametrize(
    "pattern", ["[he touched", "he ]", "... me", "he ...", "[he]", "don't", "He", "", "a|", "@"]
)
def test_a_mistaken_pattern_is_refused_with_a_remedy(pattern: str) -> None:
    with pytest.raises(PatternMistake) as caught:
        parse(pattern)
    assert caught.value.remedy
