"""Answers read aloud by voices of the device only. Headless Chromium has none, so tests bring some."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School

VOICES = """(voices) => {
  window.spoken = [];
  window.cancelled = 0;
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  const speechSynthesis = {
    getVoices: () => voices,
    addEventListener: () => {},
    cancel: () => { window.cancelled += 1; },
    speak: (utterance) => window.spoken.push({ text: utterance.text, voice: utterance.voice.name }),
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
}"""
FAR = {"name": "far", "lang": "en-GB", "localService": False}
FRENCH = {"name": "French", "lang": "fr-FR", "localService": True}
NEAR = {"name": "near", "lang": "en_US", "localService": True}
BRITISH = {"name": "British", "lang": "en-GB", "localService": True}


def opened(page: Page, school: School, *voices: dict[str, object]) -> Chat:
    page.add_init_script(f"({VOICES})({json.dumps(voices)})")
    return Chat.alone_on(page, school.edge.url)


def turn_on(chat: Chat) -> None:
    chat.button("Options").click()
    chat.inside.get_by_label("Read answers aloud").check()
    chat.button("Back to the chat").click()


def spoken(chat: Chat) -> str:
    return " ".join(each["text"] for each in chat.page.evaluate("window.spoken"))


@pytest.mark.parametrize("voices", [(), (FAR,), (FRENCH,)])
def test_without_a_fitting_voice_on_the_device_it_is_not_offered(
    page: Page, school: School, voices: tuple[dict[str, object], ...]
) -> None:
    chat = opened(page, school, *voices)
    chat.button("Options").click()
    expect(chat.inside.get_by_label("Very large")).to_be_visible()
    expect(chat.inside.get_by_label("Read answers aloud")).to_be_hidden()


def test_nothing_is_read_unasked(page: Page, school: School) -> None:
    chat = opened(page, school, NEAR)
    chat.ask("what is consent")
    chat.expect_answers(2)
    assert spoken(chat) == ""


def test_answers_are_read_by_the_best_voice_of_the_device_and_own_words_are_not(
    page: Page, school: School
) -> None:
    chat = opened(page, school, FAR, NEAR, BRITISH)
    turn_on(chat)
    chat.ask("something private")
    chat.expect_answers(2)
    assert "Consent means" in spoken(chat)
    assert "something private" not in spoken(chat)
    assert {each["voice"] for each in page.evaluate("window.spoken")} == {"British"}


def test_it_can_be_stopped_at_once(page: Page, school: School) -> None:
    chat = opened(page, school, NEAR)
    turn_on(chat)
    expect(chat.button("Stop reading aloud")).to_be_hidden()
    chat.ask("what is consent")
    chat.button("Stop reading aloud").click()
    expect(chat.button("Stop reading aloud")).to_be_hidden()
    assert page.evaluate("window.cancelled") > 0


def test_clear_is_silent_for_whoever_comes_next(page: Page, school: School) -> None:
    chat = opened(page, school, NEAR)
    turn_on(chat)
    chat.button("Clear this chat").click()
    chat.wait_for_welcome()
    assert spoken(chat) == ""
    chat.button("Options").click()
    expect(chat.inside.get_by_label("Read answers aloud")).not_to_be_checked()
