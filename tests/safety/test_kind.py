from bot.safety.content import SafetyContent
from bot.safety.kind import kinds_of
from bot.vocabulary import Category, Speaker


def test_only_an_adult_speaks_of_an_adults_concern(content: SafetyContent) -> None:
    kind = kinds_of(content.risks)[Category.ADULT_CONCERN]
    assert kind.speakers[Speaker.SELF] == 0
    assert kind.speakers[Speaker.ADULT] > 1
