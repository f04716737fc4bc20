"""What is decided, and whether it may be spoken of."""

import pytest

from bot.safety.assessment import UNSURE
from bot.safety.classifier.model import Opinion
from bot.safety.content import SafetyContent
from bot.safety.decision import decide
from bot.safety.kind import kinds_of
from bot.safety.phrase_layer import PhraseLayer
from bot.vocabulary import Category, Speaker


def opinion(category: Category, share: float, speaker: Speaker, speaker_share: float) -> Opinion:
    """A model's opinion; what is left is shared among the others."""
    rest = [each for each in Category if each is not category]
    others = [each for each in Speaker if each not in {speaker, Speaker.UNKNOWN}]
    categories = {category: share, **dict.fromkeys(rest, (1 - share) / len(rest))}
    speakers = {speaker: speaker_share, **dict.fromkeys(others, (1 - speaker_share) / len(others))}
    return Opinion(0.99, categories, speakers)


@pytest.mark.parametrize(
    ("category", "share", "speaker", "speaker_share", "is_sure"),
    [
        (Category.GROOMING, 0.95, Speaker.SELF, 0.95, True),
        (Category.GROOMING, 0.3, Speaker.SELF, 0.95, False),
        (Category.GROOMING, 0.95, Speaker.SELF, 0.4, False),
        (Category.OWN_BEHAVIOUR, 0.99, Speaker.OWN_BEHAVIOUR, 0.99, True),
        (Category.OWN_BEHAVIOUR, 0.7, Speaker.OWN_BEHAVIOUR, 0.6, False),
    ],
)
def test_it_is_sure_only_where_both_are_likely(
    content: SafetyContent,
    phrase_layer: PhraseLayer,
    category: Category,
    share: float,
    speaker: Speaker,
    speaker_share: float,
    is_sure: bool,
) -> None:
    found = phrase_layer.examine("it happened")
    decision = decide(found, (), opinion(category, share, speaker, speaker_share), kinds_of(content.risks))
    assert (decision.category, decision.speaker) == (category, speaker)
    assert decision.is_sure is is_sure


def test_unsure_is_no_word_of_the_message() -> None:
    assert UNSURE == "label:unsure"
