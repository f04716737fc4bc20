"""Services for one subject only."""

from bot.content.library import Library
from bot.paths import DATA
from bot.signposting.specialism import RULE
from bot.signposting.standing_data import specialists
from bot.vocabulary import Audience, Category

from .asking import ask

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
