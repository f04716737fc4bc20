"""Asking and being answered."""

from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.conftest import School


def test_a_child_chooses_an_age_and_asks(embedded: Chat) -> None:
    embedded.button("11 to 13").click()
    embedded.expect_answers(2)
    embedded.ask("what is consent")
    embedded.expect_answers(3)
    assert embedded.turns.all_inner_texts()[1].split("\n")[0] == "You"
    expect(embedded.turns.nth(3)).to_contain_text("what is consent")
    expect(embedded.turns.nth(4)).to_contain_text("Signpost")


def test_the_help_button_brings_cards_that_call_text_and_open_the_right_service(embedded: Chat) -> None:
    embedded.button("Help from a person").click()
    card = embedded.inside.get_by_role("article").filter(has_text="Childline")
    call = card.get_by_role("link", name="Call 0800 1111")
    expect(call).to_have_attribute("href", "tel:08001111")
    expect(call).to_have_attribute("target", "_top")
    text = embedded.inside.get_by_role("link", name="Text SHOUT to 85258")
    expect(text).to_have_attribute("href", "sms:85258?body=SHOUT")
    website = card.get_by_role(
        "link", name="Chat at childline.org.uk (opens a new tab, stays in the history)"
    )
    expect(website).to_have_attribute("rel", "noopener noreferrer nofollow")
    expect(website).to_have_attribute("target", "_blank")
    expect(card).to_contain_text("Open all day, every day")


def test_a_card_tells_what_happens_and_who_will_know(embedded: Chat) -> None:
    embedded.button("Help from a person").click()
    card = embedded.inside.get_by_role("article").filter(has_text="Childline")
    card.get_by_text("What happens").click()
    expect(card.get_by_text("First a person asks")).to_be_visible()
    card.get_by_text("Who will know").click()
    expect(card.get_by_text("They may need to tell someone")).to_be_visible()
    expect(card.get_by_text("A page that you open stays in the browser's history.")).to_be_visible()


def test_tapping_a_number_leaves_the_chat_as_it_is(embedded: Chat) -> None:
    embedded.button("Help from a person").click()
    embedded.inside.get_by_role("link", name="Call 0800 1111").click()
    embedded.page.wait_for_timeout(200)
    embedded.expect_answers(2)


def test_text_is_text_and_never_markup(embedded: Chat) -> None:
    embedded.ask("<img src=x onerror=alert(1)> <b>bold</b>")
    embedded.expect_answers(2)
    expect(embedded.turns.nth(1)).to_contain_text("<img src=x onerror=alert(1)> <b>bold</b>")
    assert embedded.inside.locator("#messages img, #messages b").count() == 0


def test_an_impatient_child_sends_once(embedded: Chat, school: School) -> None:
    before = len(school.edge.seen()["said"])
    embedded.field.fill("what is a nude")
    embedded.field.press("Enter")
    embedded.field.press("Enter")
    embedded.button("Send").dblclick()
    embedded.expect_answers(2)
    assert school.edge.seen()["said"][before:] == [{"text": "what is a nude"}]


def test_a_choice_goes_once_and_its_words_stay(embedded: Chat, school: School) -> None:
    before = len(school.edge.seen()["said"])
    embedded.button("14 to 17").dblclick()
    embedded.expect_answers(2)
    expect(embedded.turns.nth(1)).to_contain_text("14 to 17")
    expect(embedded.button("8 to 10")).to_have_count(0)
    assert school.edge.seen()["said"][before:] == [{"choice": "audience_14_17"}]


def test_a_chat_that_expired_goes_on_with_the_age_that_was_chosen(embedded: Chat, school: School) -> None:
    embedded.button("14 to 17").click()
    embedded.expect_answers(2)
    before = len(school.edge.seen()["said"])
    school.edge.expire()
    embedded.ask("what is consent")
    embedded.expect_answers(3)
    assert school.edge.seen()["said"][before:] == [{"choice": "audience_14_17"}, {"text": "what is consent"}]


def test_clear_forgets_here_and_on_the_server_and_begins_anew(embedded: Chat, school: School) -> None:
    embedded.ask("something private")
    embedded.expect_answers(2)
    before = len(school.edge.seen()["forgotten"])
    embedded.field.fill("half a thought")
    embedded.button("Clear this chat").click()
    expect(embedded.turns).to_have_count(1)
    embedded.wait_for_welcome()
    expect(embedded.field).to_have_value("")
    expect(embedded.inside.locator("body")).not_to_contain_text("something private")
    assert len(school.edge.seen()["forgotten"]) == before + 1


def test_no_more_than_a_thousand_characters_can_be_typed(embedded: Chat) -> None:
    expect(embedded.field).to_have_attribute("maxlength", "1000")


def test_a_chat_that_expired_goes_on_with_the_place_that_was_chosen(embedded: Chat, school: School) -> None:
    embedded.ask("places")
    embedded.expect_answers(2)
    embedded.button("Sutton").click()
    embedded.expect_answers(3)
    school.edge.expire()
    embedded.ask("what is consent")
    embedded.expect_answers(4)
    assert school.edge.seen()["said"][-2:] == [{"choice": "area_sutton"}, {"text": "what is consent"}]


def test_the_card_of_a_school_is_drawn_as_its_own_words(embedded: Chat) -> None:
    embedded.button("Help from a person").click()
    card = embedded.inside.locator("#messages .notice")
    expect(card).to_have_count(1)
    expect(card.get_by_role("heading", name="Adults you can talk to")).to_be_visible()
    expect(card).to_contain_text("From your school")
    assert card.locator("p").all_inner_texts()[1:3] == ["Ms Ash: the green door", "Mr Reed: Room 4"]


def test_a_typed_clear_wipes_the_page_too(embedded: Chat) -> None:
    embedded.ask("something private")
    embedded.expect_answers(2)
    embedded.ask("clear")
    expect(embedded.turns).to_have_count(1)
    embedded.wait_for_welcome()
    expect(embedded.turns).to_contain_text("This chat is cleared.")
    expect(embedded.inside.locator("body")).not_to_contain_text("something private")
    embedded.ask("what is consent")
    embedded.expect_answers(2)
