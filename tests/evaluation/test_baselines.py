import pytest

from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.nearest_neighbour import NearestNeighbour
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK
from bot.safety.classifier.encoder import load_encoder
from bot.vocabulary import Category, Severity, Speaker


@pytest.mark.parametrize("text", ["they FORCED me", "forced!", "he hurts me"])
def test_a_listed_word_raises_the_alarm(keyword_list: KeywordList, text: str) -> None:
    assert keyword_list.assess(text).category is Category.SEXUAL_ABUSE


@pytest.mark.parametrize("text", ["reinforced", "he hurts men", "f0rced", ""])
def test_part_of_a_word_or_a_disguise_does_not(keyword_list: KeywordList, text: str) -> None:
    assert not keyword_list.assess(text).escalate


def test_the_most_pressing_word_decides(keyword_list: KeywordList) -> None:
    assert keyword_list.assess("a secret: i was forced").category is Category.SEXUAL_ABUSE


def test_the_committed_list_covers_every_category() -> None:
    listed = KeywordList.load()
    assert listed.assess("what is rape").category is Category.SEXUAL_ABUSE
    assert set(listed._patterns) == set(Category)


def test_the_nearest_example_decides() -> None:
    telling = Assessment(Severity.URGENT, Category.OTHER_HARM, Speaker.SELF)
    examples = [("my dad hits me", telling), ("what is the weather like", NO_RISK)]
    nearest = NearestNeighbour(load_encoder(), examples)
    answers = nearest.assess_many([("My father beats me", ()), ("is it raining", ())])
    assert answers == [telling, NO_RISK]
