"""What a message most likely asked about changes how it is answered."""

from dataclasses import replace

import pytest

from bot.content.library import Library
from bot.edge.brain_client import BrainReply
from bot.edge.leads import Leads
from bot.safety.assessment import ANSWERED_BY, NO_RISK, UNSURE, Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

OWN = Assessment(Severity.SUPPORT, Category.OWN_BEHAVIOUR, Speaker.OWN_BEHAVIOUR, ("score:high",))
CONCERN = Assessment(Severity.SUPPORT, Category.ADULT_CONCERN, Speaker.ADULT, ("score:high", UNSURE))
TEENAGER, ADULT = Audience.AGE_14_17, Audience.ADULT


@pytest.fixture
def leads(library: Library) -> Leads:
    return Leads(library)


def asked(*topics: str, answered: str | None = None, intent: str = "risk") -> BrainReply:
    return BrainReply([], intent, tuple(f"topic_{topic}" for topic in topics), answered)


@pytest.mark.parametrize(
    ("topic", "lead"),
    [
        ("seeing_something_happen", "saw_and_did_nothing"),
        ("thoughts_that_worry_me", "worrying_thoughts"),
        ("cannot_stop_watching_porn", "watching_porn"),
        ("when_i_was_younger", "things_of_early_childhood"),
        ("i_made_a_fake_picture", "made_a_fake_picture"),
    ],
)
def test_own_behaviour_is_led_by_what_was_asked(leads: Leads, topic: str, lead: str) -> None:
    assert leads.heard(OWN, asked(topic, "consent"), TEENAGER).led_by == lead


def test_only_the_likeliest_topic_counts(leads: Leads) -> None:
    assert leads.heard(OWN, asked("worried_about_what_i_did", "seeing_something_happen"), TEENAGER) == OWN


@pytest.mark.parametrize(
    ("topic", "category", "lead"),
    [
        ("someones_nude_is_going_round", Category.IMAGE_SHARING, "picture_passed_on"),
        ("saw_something_illegal", Category.IMAGE_SHARING, "illegal_picture_seen"),
        ("online_threats_about_pictures", Category.SEXTORTION, "child_is_blackmailed"),
        ("family_honour", Category.OTHER_HARM, "marriage_or_cutting"),
    ],
)
def test_an_adult_is_answered_about_the_child_it_is_about(
    leads: Leads, topic: str, category: Category, lead: str
) -> None:
    risk = replace(CONCERN, category=category, explanation=())
    assert leads.heard(risk, asked(topic), ADULT).led_by == lead


@pytest.mark.parametrize(
    "risk",
    [
        NO_RISK,
        replace(OWN, severity=Severity.EMERGENCY),
        replace(OWN, category=Category.SUICIDE_SELF_HARM),
        replace(OWN, category=Category.SUICIDE_SELF_HARM, explanation=(UNSURE,)),
        replace(OWN, explanation=(UNSURE, ANSWERED_BY + "someone_says_i_hurt_them")),
    ],
)
def test_where_a_life_may_be_at_risk_and_after_a_denial_nothing_changes(
    leads: Leads, risk: Assessment
) -> None:
    assert leads.heard(risk, asked("seeing_something_happen"), TEENAGER) == risk


def test_a_reply_that_sets_a_boundary_stays(leads: Leads) -> None:
    refused = asked("seeing_something_happen", intent="asks_for_harm")
    assert leads.heard(OWN, refused, TEENAGER) == OWN


def test_without_the_brain_there_is_no_lead(leads: Leads) -> None:
    assert leads.heard(OWN, BrainReply(None), TEENAGER) == OWN


def test_a_plain_question_of_an_adult_is_calm(leads: Leads) -> None:
    heard = leads.heard(CONCERN, asked("photos_of_children", answered="photos_of_children"), ADULT)
    assert (heard.answered_by, heard.is_calm) == ("photos_of_children", True)


@pytest.mark.parametrize(
    ("risk", "answered", "audience"),
    [
        (replace(CONCERN, severity=Severity.URGENT), "photos_of_children", ADULT),
        (CONCERN, None, ADULT),
        (CONCERN, "photos_of_children", TEENAGER),
        (replace(CONCERN, explanation=()), "photos_of_children", ADULT),
    ],
)
def test_safety_is_asked_about_where_more_may_be_the_matter(
    leads: Leads, risk: Assessment, answered: str | None, audience: Audience
) -> None:
    assert not leads.heard(risk, asked("photos_of_children", answered=answered), audience).is_calm


def test_a_mild_guess_at_danger_does_not_make_a_plain_question_an_emergency(leads: Leads) -> None:
    question = asked("what_to_write_down", answered="what_to_write_down")
    guess = replace(CONCERN, category=Category.IMMEDIATE_DANGER)
    assert leads.heard(guess, question, ADULT).is_calm
    sure = replace(guess, explanation=())
    assert leads.heard(sure, question, ADULT) == sure


def test_a_lead_for_what_is_open_leaves_alone_what_is_sure(leads: Leads) -> None:
    found = asked("i_pressured_someone")
    assert leads.heard(OWN, found, TEENAGER).led_by is None
    unsure = replace(OWN, explanation=(UNSURE,))
    assert leads.heard(unsure, found, TEENAGER).led_by == "who_did_what_is_open"
