"""Services for one subject only."""

import pytest

from bot.content.library import Library
from bot.paths import DATA
from bot.safety.assessment import UNSURE
from bot.signposting.ordering import suitable
from bot.signposting.specialism import RULE
from bot.signposting.standing_data import specialists
from bot.vocabulary import Audience, Category, Speaker

from .asking import Asking, ask

TEENAGER = Audience.AGE_14_17


def test_a_child_who_is_hit_at_home_is_not_sent_to_the_fgm_line(library: Library) -> None:
    shown = ask(library, Category.OTHER_HARM, audience=TEENAGER, reasons=("rule:hit_at_home",))
    assert not set(shown) & set(specialists().services)


def test_a_rule_calls_its_specialist_to_the_second_place(library: Library) -> None:
    shown = ask(library, Category.OTHER_HARM, audience=TEENAGER, reasons=("rule:fgm", "score:high"))
    assert shown[:2] == ["childline", "fgm_helpline"]


def test_a_specialist_for_a_category_needs_no_rule(library: Library) -> None:
    assert "sarc_england" in ask(library, Category.SEXUAL_ABUSE, audience=TEENAGER)


def test_every_specialist_is_a_service_and_every_rule_is_one_of_a_risk(library: Library) -> None:
    rules = {phrase.name for risk in library.risks.values() for phrase in risk.phrases}
    written = {path.stem for path in (DATA / "risks").glob("*.yml")}
    for name, subject in specialists().services.items():
        assert name in library.services
        if written >= set(Category):
            assert set(subject.rules) <= rules, f"{name}: {RULE} without a phrase in data/risks"


def test_papyrus_is_named_where_suicide_is_surely_meant(library: Library) -> None:
    sure, guess = ("score:high",), ("score:high", UNSURE)
    adult = {"speaker": Speaker.SELF, "audience": Audience.ADULT}
    assert "papyrus" in ask(library, Category.SUICIDE_SELF_HARM, reasons=sure, **adult)
    assert "papyrus" not in ask(library, Category.SUICIDE_SELF_HARM, reasons=guess, **adult)
    assert "papyrus" not in suitable_for_a_teenager(library, Category.SEXTORTION)


@pytest.mark.parametrize("category", [Category.EXPLOITATION, Category.SEXUAL_ABUSE, Category.ADULT_CONCERN])
def test_ceop_is_not_named_where_nothing_needs_to_be_online(library: Library, category: Category) -> None:
    assert "ceop" not in suitable_for_a_teenager(library, category)
    assert "ceop" in suitable_for_a_teenager(library, Category.GROOMING)


def test_an_adult_who_asks_for_a_child_meets_the_nspcc_beside_the_lines_for_a_life(library: Library) -> None:
    adult = {"speaker": Speaker.ADULT, "audience": Audience.ADULT}
    assert "nspcc_helpline" in ask(library, Category.SUICIDE_SELF_HARM, **adult)[1:]
    assert ask(library, Category.SUICIDE_SELF_HARM, reasons=(UNSURE,), **adult)[0] == "nspcc_helpline"


def suitable_for_a_teenager(library: Library, category: Category) -> list[str]:
    reader = Asking(category, audience=TEENAGER).readers(library)[0]
    return suitable(library, category, reader, ())
