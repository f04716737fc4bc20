"""What a screen reader is told."""

from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.conftest import School

RECORD = """(regions) => {
  window.spoken = [];
  const [region] = regions;
  const texts = (change) => [...change.addedNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const note = (changes) => window.spoken.push(...changes.flatMap(texts).map((node) => node.data));
  new MutationObserver(note).observe(region, { childList: true, subtree: true });
}"""


def test_each_reply_is_spoken_once_and_the_own_words_are_not(embedded: Chat) -> None:
    log = embedded.inside.get_by_role("log")
    expect(log).to_contain_text("Signpost says: ")
    log.evaluate_all(RECORD)
    embedded.ask("what is consent")
    embedded.expect_answers(2)
    embedded.page.wait_for_timeout(500)
    spoken = log.evaluate("() => window.spoken")
    assert len(spoken) == 1
    assert "what is consent" not in spoken[0]


def test_choices_and_services_are_spoken_too(embedded: Chat) -> None:
    log = embedded.inside.get_by_role("log")
    expect(log).to_contain_text("You can choose: 8 to 10. 11 to 13.")
    embedded.button("Help from a person").click()
    expect(log).to_contain_text("Childline. Call 0800 1111.")


def test_trouble_is_an_alert(embedded: Chat, school: School) -> None:
    school.edge.fault("error")
    embedded.ask("what is consent")
    expect(embedded.inside.get_by_role("alert")).to_contain_text("Your message was not sent.")


def test_each_turn_says_who_spoke_in_words(embedded: Chat) -> None:
    embedded.ask("what is consent")
    embedded.expect_answers(2)
    assert embedded.inside.locator("#messages .who").all_inner_texts() == ["Signpost", "You", "Signpost"]
