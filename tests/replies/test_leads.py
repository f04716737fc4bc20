"""A lead has its own words and services; each reply that it shapes still holds help."""

import datetime
from collections.abc import Iterator

import pytest

from bot.content.lead import Lead
from bot.content.library import Library
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, offered_choices, services_of
from bot.safety.assessment import ANSWERED_BY, CALM, LED_BY, UNSURE, Assessment
from bot.signposting.routes import can_be_written_to, is_answered_now, routes_of
from bot.vocabulary import Audience, Category, Severity, Speaker

NIGHT = datetime.datetime(2026, 11, 25, 3, 0, tzinfo=datetime.UTC)


def reply(library: Library, name: str, audience: Audience, *labels: str) -> list[Message]:
    lead = library.leads[name]
    risk = Assessment(Severity.SUPPORT, lead.risks[0], lead.speakers[0], (LED_BY + name, *labels))
    return Composer(library).escalation(risk, Reader(audience, "england"), NIGHT)


def test_who_looked_on_is_not_told_to_stop_or_to_stay_away(library: Library) -> None:
    for audience in Audience:
        words = reply(library, "saw_and_did_nothing", audience)[0]["text"]
        assert words == library.leads["saw_and_did_nothing"].words[audience].strip()
        assert "stop now" not in words
        assert "give them space" not in words


def test_nobody_who_tells_of_an_act_reads_that_a_thought_is_none(library: Library) -> None:
    replies = library.risks[Category.OWN_BEHAVIOUR].replies[Speaker.OWN_BEHAVIOUR]
    assert not any("thought" in words for words in replies.values())


def test_a_picture_that_was_received_is_none_to_take_down(library: Library) -> None:
    words, card, *_ = reply(library, "unwanted_picture_received", Audience.AGE_14_17)
    assert "send more" not in words["text"]
    assert "report_remove" not in {each["id"] for each in card["services"]}


def test_an_unknown_childs_picture_is_reported(library: Library) -> None:
    found = [each["id"] for each in services_of(reply(library, "illegal_picture_seen", Audience.ADULT))]
    assert found[:2] == ["police_101", "internet_watch_foundation"]


def test_a_plain_question_is_answered_with_services_and_no_question_about_safety(library: Library) -> None:
    labels = (UNSURE, ANSWERED_BY + "photos_of_children", CALM)
    messages = reply(library, "question_about_rules", Audience.ADULT, *labels)
    assert messages[0]["text"] == library.topics["photos_of_children"].words(Audience.ADULT).strip()
    assert services_of(messages)[0]["id"] == "nspcc_helpline"
    assert "police_101" not in {each["id"] for each in services_of(messages)}
    assert not offered_choices(messages)


def test_a_plain_question_has_no_emergency_service_first(library: Library) -> None:
    labels = (LED_BY + "question_about_rules", UNSURE, CALM)
    guess = Assessment(Severity.SUPPORT, Category.IMMEDIATE_DANGER, Speaker.ADULT, labels)
    card = Composer(library).help(Reader(Audience.ADULT, "england"), NIGHT, guess)
    assert card["services"][0]["id"] == "nspcc_helpline"


def _served(library: Library) -> Iterator[tuple[Lead, str, Audience]]:
    for name, lead in library.leads.items():
        for audience in lead.audiences:
            yield lead, name, audience


@pytest.mark.parametrize("area", ["england", "wales", "scotland", "northern-ireland", "sutton"])
def test_with_every_lead_somebody_answers_at_night_and_can_be_written_to(library: Library, area: str) -> None:
    composer = Composer(library)
    for lead, name, audience in _served(library):
        for category in lead.risks:
            for speaker in lead.speakers:
                risk = Assessment(Severity.SUPPORT, category, speaker, (LED_BY + name,))
                cards = services_of([composer.help(Reader(audience, area), NIGHT, risk)])
                routes = [routes_of(library.services[card["id"]], NIGHT) for card in cards]
                assert any(map(is_answered_now, routes)), (name, audience, category)
                assert any(map(can_be_written_to, routes)), (name, audience, category)
                assert not {card["id"] for card in cards} & set(lead.without)
