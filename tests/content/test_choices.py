"""Only choices that exist reach the brain."""

import pytest

from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.nlu.content_responses import responses
from bot.vocabulary import Audience


@pytest.fixture(scope="module")
def choices(library: Library) -> KnownChoices:
    return KnownChoices(library)


def test_every_topic_and_group_is_a_choice(choices: KnownChoices, library: Library) -> None:
    assert all(f"topic_{name}" in choices for name in library.topics)
    assert all(f"group_{group.id}" in choices for group in library.groups)


def test_every_choice_that_a_reply_offers_is_known(choices: KnownChoices, library: Library) -> None:
    offered = {choice.choice for reply in library.replies.values() for choice in reply.choices}
    for variations in responses(library).values():
        for variation in variations:
            offered |= {button["payload"].removeprefix("/") for button in variation.get("buttons", ())}
    assert sorted(choice for choice in offered if choice not in choices) == []


@pytest.mark.parametrize(
    "choice",
    [
        "",
        "risk",
        "restart",
        "/restart",
        "topic_",
        "topic_nowhere",
        "TOPIC_CONSENT",
        "topic_consent ",
        "nlu_fallback",
        'topic_consent{"audience": "adult"}',
        "action_show_help",
        "utter_greet",
        "session_start",
        "back",
    ],
)
def test_anything_else_is_no_choice(choices: KnownChoices, choice: str) -> None:
    assert choice not in choices


def test_an_age_choice_says_its_age(choices: KnownChoices) -> None:
    ages = {choices.audience(f"audience_{name}") for name in ("8_10", "11_13", "14_17", "adult")}
    assert ages == set(Audience)


def test_skipping_the_age_says_nothing(choices: KnownChoices) -> None:
    assert choices.audience("audience_skip") is None


def test_who_it_is_about_is_said_by_its_choice_only(choices: KnownChoices) -> None:
    assert choices.speaker("about_friend") == "friend"
    assert choices.speaker("topic_consent") is None
