"""A school's own card: its words, beside the services and marked as its own."""

import pytest
from pydantic import ValidationError

from bot.content.checks import ReadingLevel
from bot.edge.conversations import Conversation
from bot.edge.school_card import beside_help, school_card
from bot.edge.school_words import school_word_faults
from bot.edge.sites import SchoolCard, Site, TrustedAdult, load_sites
from bot.paths import CONFIG, DATA
from bot.replies.messages import Message
from bot.signposting import NoticeCard
from bot.signposting.standing_data import card_words
from bot.vocabulary import Audience

CARD = SchoolCard(title="Adults at Oak", people=[TrustedAdult(who="Ms Ash", where="the green door")])
HELP: Message = {"type": "help", "services": []}
TEXT: Message = {"type": "text", "text": "Words."}
CHOICES: Message = {"type": "choices", "choices": []}


def site(card: SchoolCard | None = CARD) -> Site:
    return Site(name="Oak School", trusted_adults=card)


@pytest.fixture
def conversation() -> Conversation:
    return Conversation("id", "oak", "england", Audience.AGE_11_13, 0.0)


@pytest.fixture
def card() -> NoticeCard:
    found = school_card(site())
    assert found
    return found


def test_it_says_who_and_where_in_the_words_of_the_school(card: NoticeCard) -> None:
    assert (card["label"], card["title"]) == ("From your school", "Adults at Oak")
    assert card["text"] == "Ms Ash: the green door"


def test_a_last_sentence_is_a_paragraph_of_its_own() -> None:
    found = school_card(site(CARD.model_copy(update={"more": "Or leave a note."})))
    assert found
    assert found["text"].split("\n\n") == ["Ms Ash: the green door", "Or leave a note."]


def test_an_invented_card_says_so() -> None:
    found = school_card(load_sites()["demo"])
    assert found
    assert "invented" in found["label"]


def test_it_leaves_a_way_out_for_who_fears_somebody_at_school(card: NoticeCard) -> None:
    assert "works there" in (card["note"] or "")
    assert ReadingLevel.load(DATA).grade(card_words().school_note) <= 4


def test_a_site_without_one_has_none() -> None:
    assert school_card(site(None)) is None


def test_it_stands_behind_the_services_and_before_the_choices(
    conversation: Conversation, card: NoticeCard
) -> None:
    reply = beside_help(conversation, [TEXT, HELP, CHOICES], card)
    assert [message["type"] for message in reply] == ["text", "help", "notice", "choices"]


def test_it_comes_with_the_first_services_only(conversation: Conversation, card: NoticeCard) -> None:
    assert beside_help(conversation, [TEXT], card) == [TEXT]
    beside_help(conversation, [HELP], card)
    assert beside_help(conversation, [HELP], card) == [HELP]


@pytest.mark.parametrize(
    "words",
    [
        "<b>Ms Ash</b>",
        "Ms Ash\nRoom 4",
        "Ms Ash \x07",
        "call 01632 960 001",
        "ash@oak.example",
        "https://oak.example",
        "www.oak.example",
        "x" * 81,
        " ",
    ],
)
def test_it_is_short_plain_text_without_numbers_or_addresses(words: str) -> None:
    with pytest.raises(ValidationError):
        TrustedAdult(who=words, where="Room 4")


def test_a_room_may_have_a_number() -> None:
    assert TrustedAdult(who="Ms Ash", where="Room 1204, from 8.30 to 9.15").where


def test_a_promise_of_secrecy_in_it_is_told() -> None:
    bad = CARD.model_copy(update={"more": "Nobody will know."})
    (fault, *_) = school_word_faults(DATA, {"demo": site(bad)})
    assert fault.file == CONFIG / "sites.yml"
    assert "Nobody will know" in fault.problem


def test_the_registered_sites_keep_the_rules() -> None:
    assert school_word_faults(DATA, load_sites()) == []
