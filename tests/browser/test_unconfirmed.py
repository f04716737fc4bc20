"""The mark on services that nobody has confirmed, as a demo shows it."""

import pytest
from playwright.sync_api import expect

from bot.confirmation.rules import rules
from tests.browser.chat import Chat

CAUTION = rules().caution


@pytest.fixture
def everybody(alone: Chat) -> Chat:
    """The chat after it has shown every service."""
    alone.ask("everybody")
    alone.expect_answers(2)
    return alone


def test_a_card_in_the_chat_carries_it(everybody: Chat) -> None:
    sutton = everybody.inside.get_by_role("article").filter(
        has_text="Sutton Children's First Contact Service"
    )
    expect(sutton.get_by_text(CAUTION, exact=True)).to_be_visible()


def test_the_card_of_a_service_that_is_always_shown_does_not(everybody: Chat) -> None:
    childline = everybody.inside.locator("#messages").get_by_role("article").filter(has_text="Call 0800 1111")
    expect(childline).to_be_visible()
    expect(childline.get_by_text(CAUTION)).to_have_count(0)
