"""How likely a risk has to be for help to be shown: less is enough where a miss is gravest."""

import pytest

from bot.safety.classifier.model import Opinion
from bot.safety.judge import judge
from bot.safety.phrase_layer import PhraseLayer
from bot.safety.settings import GRAVE_AT, HINT_AT, PHRASE_AT
from bot.vocabulary import Category, Speaker

NEUTRAL = "the bus was late again"


def escalates(phrase_layer: PhraseLayer, text: str, risk: float, **categories: float) -> bool:
    shares = {category: categories.get(category.value, 0.0) for category in Category}
    opinion = Opinion(risk, shares, dict.fromkeys((Speaker.SELF, Speaker.FRIEND), 0.5))
    return judge(phrase_layer.examine(text), opinion, {}).escalate


def test_a_likely_risk_shows_help(phrase_layer: PhraseLayer) -> None:
    assert escalates(phrase_layer, NEUTRAL, HINT_AT, other_harm=1.0)
    assert not escalates(phrase_layer, NEUTRAL, HINT_AT - 0.01, other_harm=1.0)


def test_where_a_phrase_is_found_less_is_enough(phrase_layer: PhraseLayer) -> None:
    assert PHRASE_AT < HINT_AT
    assert escalates(phrase_layer, "he touches me", PHRASE_AT, sexual_abuse=1.0)
    assert not escalates(phrase_layer, NEUTRAL, PHRASE_AT, sexual_abuse=1.0)


@pytest.mark.parametrize("grave", ["immediate_danger", "suicide_self_harm"])
def test_what_is_gravest_shows_help_at_a_lower_risk(phrase_layer: PhraseLayer, grave: str) -> None:
    risk = GRAVE_AT + 0.02
    assert escalates(phrase_layer, NEUTRAL, risk, **{grave: 0.95})
    assert not escalates(phrase_layer, NEUTRAL, risk, other_harm=0.95)


def test_a_category_that_is_merely_the_likeliest_is_not_enough(phrase_layer: PhraseLayer) -> None:
    shares = {"suicide_self_harm": 0.4, "other_harm": 0.3, "peer_harm": 0.3}
    assert not escalates(phrase_layer, NEUTRAL, 0.5, **shares)


def test_both_of_the_gravest_count_together(phrase_layer: PhraseLayer) -> None:
    shares = {"suicide_self_harm": 0.4, "immediate_danger": 0.4, "other_harm": 0.2}
    assert escalates(phrase_layer, NEUTRAL, 0.4, **shares)
