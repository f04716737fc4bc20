"""Whom a service is for."""

import pytest

from bot.content.library import Library
from bot.signposting.specialism import RULE
from bot.signposting.suitability import Person, is_for
from bot.vocabulary import Audience, Category, Nation, Speaker

from .asking import ask
from .builders import channel, service

FOR_CHILDREN = service(channel(), audiences=["8-10", "11-13", "14-17"], age_to=17)
FOR_A_CHILD_OF_AN_ADULT = FOR_CHILDREN.model_copy(update={"why_for_adults": "For the child."})
PARENT = Person(Audience.ADULT, Nation.ENGLAND, None, asks_for_a_child=True)
SURVIVOR = Person(Audience.ADULT, Nation.ENGLAND, None)
TEENAGER = Person(Audience.AGE_14_17, Nation.ENGLAND, None)


def test_a_child_s_service_is_for_a_parent_only_where_its_file_says_so() -> None:
    assert is_for(FOR_A_CHILD_OF_AN_ADULT, PARENT)
    assert not is_for(FOR_CHILDREN, PARENT)


def test_it_is_for_no_adult_who_speaks_of_themselves() -> None:
    assert not is_for(FOR_A_CHILD_OF_AN_ADULT, SURVIVOR)


def test_it_stays_for_children_and_tells_them_its_usual_reason() -> None:
    assert is_for(FOR_A_CHILD_OF_AN_ADULT, TEENAGER)
    assert FOR_A_CHILD_OF_AN_ADULT.reason(None, Audience.AGE_14_17) == FOR_CHILDREN.why
    assert FOR_A_CHILD_OF_AN_ADULT.reason(None, Audience.ADULT) == "For the child."


def test_it_is_hidden_and_bound_to_its_nations_as_any_other() -> None:
    for change in ({"shown": False}, {"nations": [Nation.WALES]}):
        assert not is_for(FOR_A_CHILD_OF_AN_ADULT.model_copy(update=change), PARENT)


@pytest.mark.parametrize("category", [Category.IMAGE_SHARING, Category.SEXTORTION])
def test_an_adult_who_asks_about_a_child_s_picture_is_shown_report_remove(
    category: Category, library: Library
) -> None:
    assert "report_remove" in ask(library, category, speaker=Speaker.ADULT, audience=Audience.ADULT)
    assert "report_remove" not in ask(library, category, speaker=Speaker.SELF, audience=Audience.ADULT)


def test_an_answer_that_names_it_to_an_adult_brings_it(library: Library) -> None:
    shown = ask(library, None, speaker=Speaker.UNKNOWN, audience=Audience.ADULT, named=["report_remove"])
    assert shown[0] == "report_remove"


def test_an_adult_whose_child_shared_a_picture_is_not_sent_to_what_is_for_who_is_in_it(
    library: Library,
) -> None:
    reasons = (RULE + "shared_or_made_images_of_others",)
    child = ask(library, Category.OWN_BEHAVIOUR, audience=Audience.AGE_14_17, reasons=reasons)
    adult = ask(
        library, Category.OWN_BEHAVIOUR, speaker=Speaker.ADULT, audience=Audience.ADULT, reasons=reasons
    )
    assert "report_remove" in child
    assert "report_remove" not in adult
