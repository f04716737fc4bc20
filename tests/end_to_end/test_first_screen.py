"""What a young person reads before typing anything, and the question about age."""

import pytest

from bot.content.library import Library
from tests.end_to_end.chat import Chat
from tests.stack import Stack

AGES = {
    "audience_8_10": "8-10",
    "audience_11_13": "11-13",
    "audience_14_17": "14-17",
    "audience_adult": "adult",
}


def test_the_first_screen_says_that_this_is_a_program_and_can_be_wrong(stack: Stack) -> None:
    words = Chat(stack).first_screen.words
    assert "computer program, not a person" in words
    assert "can get things wrong" in words


def test_the_first_screen_says_what_it_cannot_do(stack: Stack) -> None:
    assert "cannot call anyone" in Chat(stack).first_screen.words


def test_the_first_screen_says_who_can_see_what(stack: Stack) -> None:
    words = Chat(stack).first_screen.words
    assert "does not keep what you type" in words
    assert "software that can see what is typed" in words


def test_the_first_screen_shows_the_way_to_help(stack: Stack) -> None:
    words = Chat(stack).first_screen.words
    assert "999" in words
    assert "Type help" in words


def test_the_age_is_asked_and_can_be_skipped(stack: Stack) -> None:
    chat = Chat(stack)
    assert chat.first_screen.choices == [*AGES, "audience_skip"]
    assert "about_self" in chat.tap("audience_skip").choices


@pytest.mark.parametrize(("choice", "audience"), AGES.items())
def test_the_chosen_age_decides_the_words(stack: Stack, library: Library, choice: str, audience: str) -> None:
    chat = Chat(stack)
    chat.tap(choice)
    assert library.topics["consent"].words(audience).strip() in chat.say("what is consent").words


def test_without_an_age_the_site_decides_the_words(stack: Stack, library: Library) -> None:
    chat = Chat(stack)
    chat.tap("audience_skip")
    assert library.topics["consent"].words("11-13").strip() in chat.say("what is consent").words


def test_a_page_that_knows_the_age_is_not_asked_again(stack: Stack) -> None:
    first = Chat(stack, audience="8-10").first_screen
    assert not set(AGES) & set(first.choices)
    assert "about_self" in first.choices


@pytest.mark.parametrize("choice", ["about_self", "about_friend", "about_own_behaviour", "about_adult"])
def test_each_way_in_leads_on_and_to_a_person(stack: Stack, choice: str) -> None:
    reply = Chat(stack).tap(choice)
    assert reply.words
    assert "talk_to_someone" in reply.choices
