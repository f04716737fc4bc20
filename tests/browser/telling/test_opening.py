"""A choice in a reply opens the panel."""

from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.telling.panel import OPEN, Telling


def test_a_choice_in_a_reply_opens_it_and_says_nothing_to_the_server(embedded: Chat, school: School) -> None:
    embedded.button("Help from a person").click()
    embedded.expect_answers(2)
    before = len(school.edge.seen()["said"])
    embedded.inside.get_by_role("group", name="You can choose").get_by_role("button", name=OPEN).click()
    expect(Telling(embedded).place).to_be_visible()
    assert len(school.edge.seen()["said"]) == before
