"""With JavaScript switched off."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import School


def test_the_chat_page_shows_numbers_at_once(plain_page: Page, school: School) -> None:
    plain_page.goto(f"{school.edge.url}/chat?site=demo")
    expect(plain_page.get_by_role("link", name="Call 0800 1111")).to_be_visible(timeout=500)
    expect(plain_page.get_by_text("It needs JavaScript.")).to_be_visible()
    expect(plain_page.get_by_role("textbox", name="Your message")).to_be_hidden()
    expect(plain_page.get_by_role("button", name="Clear")).to_be_hidden()
    plain_chat = plain_page.get_by_role("link", name="Chat without JavaScript")
    expect(plain_chat).to_have_attribute("href", "/chat/plain?site=demo")
    leave = plain_page.get_by_role("link", name="Leave this page now")
    leave.click()
    plain_page.wait_for_url("**/neutral.html")


def test_the_help_page_can_be_asked_for_a_place_and_an_age(plain_page: Page, school: School) -> None:
    plain_page.goto(f"{school.edge.url}/help")
    expect(plain_page.get_by_role("article").first).to_contain_text("Emergency services (999)")
    expect(plain_page.get_by_role("article").filter(has_text="Childline").first).to_be_visible()
    plain_page.get_by_label("Where do you live?").select_option("Wales")
    plain_page.get_by_label("How old are you?").select_option("Adult")
    plain_page.get_by_role("button", name="Show").click()
    expect(plain_page.get_by_role("article").filter(has_text="Live Fear Free")).to_be_visible()
    expect(plain_page.get_by_label("Where do you live?")).to_have_value("wales")


def test_what_happens_opens_without_a_script(plain_page: Page, school: School) -> None:
    plain_page.goto(f"{school.edge.url}/help")
    card = plain_page.get_by_role("article").first
    card.get_by_text("What happens").click()
    expect(card.get_by_text("Say where you are.")).to_be_visible()


def test_the_sheet_to_print_is_one_link_away(plain_page: Page, school: School) -> None:
    plain_page.goto(f"{school.edge.url}/help")
    plain_page.get_by_role("link", name="Words that help you to tell someone").click()
    plain_page.get_by_label("How old are you?").select_option("8 to 10")
    plain_page.get_by_role("button", name="Show").click()
    expect(plain_page.get_by_text("The teacher whose job is to keep children safe")).to_be_visible()
    plain_page.emulate_media(media="print")
    expect(plain_page.get_by_text("What is it about?")).to_be_visible()
    expect(plain_page.get_by_role("link", name="Leave this page")).to_be_hidden()
