"""The chat without scripts: pages and forms, answered as the API answers."""

from urllib.parse import urlencode

import pytest

from tests.edge.asgi import Client
from tests.edge.fake_brain import FakeBrain
from tests.edge.plain.plain_page import FORM, PATH, PlainPage

RISKY = "my uncle touches me and i hate it"
MARK = "xylophonist"


async def test_the_first_screen_says_what_this_is_and_asks_for_the_age(edge: Client) -> None:
    page = await PlainPage.opened(edge)
    assert "a computer program, not a person" in page.text
    assert {"audience_8_10", "audience_skip", "talk_to_someone", "clear"} <= set(page.buttons)
    assert page.hidden["conversation"] == ""


async def test_a_question_is_answered_by_the_brain(edge: Client, brain: FakeBrain) -> None:
    page = await (await PlainPage.opened(edge)).send(text="what is consent")
    assert "An answer of the brain." in page.text
    assert [asked["text"] for asked in brain.asked] == ["what is consent"]


async def test_a_risk_gets_services_and_the_safety_check_though_the_brain_is_dead(
    edge: Client, brain: FakeBrain
) -> None:
    brain.answer = None
    page = await (await PlainPage.opened(edge)).send(text=RISKY)
    assert page.answer.status == 200
    assert "tel:08001111" in page.routes
    assert {"safe_yes", "safe_no", "safe_unsure"} <= set(page.buttons)
    emergency = await page.send(choice="safe_no")
    assert emergency.routes[0] == "tel:999"


async def test_the_conversation_goes_on_through_the_form_alone(edge: Client, brain: FakeBrain) -> None:
    page = await (await PlainPage.opened(edge)).send(choice="audience_adult")
    page = await page.send(text="what is consent")
    first, second = brain.asked
    assert first["conversation"] == second["conversation"] == page.hidden["conversation"]
    assert second["context"]["audience"] == "adult"
    assert page.source.count(page.hidden["conversation"]) == 1
    assert "set-cookie" not in page.answer.headers


async def test_what_was_pressed_stands_above_the_answer(edge: Client) -> None:
    page = await (await PlainPage.opened(edge)).send(choice="audience_14_17")
    assert "You 14 to 17 Signpost" in page.text
    page = await page.send(choice="talk_to_someone")
    assert "You Help from a person Signpost" in page.text


async def test_words_in_the_field_are_still_there_after_a_button(edge: Client, brain: FakeBrain) -> None:
    page = await (await PlainPage.opened(edge)).send(choice="talk_to_someone", text="it is </textarea><b>")
    assert page.draft == "it is </textarea><b>"
    assert brain.asked == []


async def test_typed_words_are_in_no_page(edge: Client) -> None:
    page = await (await PlainPage.opened(edge)).send(text=f"what is consent {MARK}")
    assert MARK not in page.source
    assert MARK not in (await page.send()).source


async def test_another_website_cannot_say_anything_nor_choose_the_conversation(
    edge: Client, brain: FakeBrain
) -> None:
    page = await (await PlainPage.opened(edge)).send(text="what is consent")
    body = urlencode({**page.hidden, "text": RISKY}).encode()
    for origin in ("cross-site", "same-site"):
        answer = await edge.call("POST", PATH, raw=body, content_type=FORM, sec_fetch_site=origin)
        assert PlainPage(edge, answer).hidden["conversation"] == ""
    assert len(brain.asked) == 1


async def test_a_page_that_is_sent_twice_is_one_message(edge: Client, brain: FakeBrain) -> None:
    page = await (await PlainPage.opened(edge)).send(text="what is consent")
    again = [await page.send(text="and now") for _ in range(2)]
    assert len(brain.asked) == 2
    assert again[0].text == again[1].text


async def test_clear_forgets_here_and_in_the_brain_and_begins_anew(edge: Client, brain: FakeBrain) -> None:
    page = await (await PlainPage.opened(edge)).send(text=f"what is consent {MARK}")
    cleared = await page.send(choice="clear", text=MARK)
    assert brain.forgotten == [page.hidden["conversation"]]
    assert "This chat is cleared." in cleared.text
    assert "audience_8_10" in cleared.buttons
    assert cleared.hidden["conversation"] == ""
    assert MARK not in cleared.source


async def test_a_message_to_a_conversation_that_has_ended_is_answered_in_a_new_one(
    edge: Client, brain: FakeBrain
) -> None:
    page = await (await PlainPage.opened(edge)).send(choice="audience_8_10")
    await page.send(choice="clear")
    late = await page.send(text=RISKY)
    assert "tel:08001111" in late.routes
    assert late.hidden["conversation"] not in ("", page.hidden["conversation"])
    assert brain.asked[-1]["context"]["audience"] == "8-10"


@pytest.mark.parametrize("fields", [{}, {"text": " \r\n "}, {"choice": "/restart"}, {"choice": ""}])
async def test_nothing_said_shows_the_same_screen_again(
    edge: Client, brain: FakeBrain, fields: dict[str, str]
) -> None:
    page = await PlainPage.opened(edge)
    assert (await page.send(**fields)).buttons == page.buttons
    page = await page.send(text="what is consent")
    assert "An answer of the brain." in (await page.send(**fields)).text
    assert len(brain.asked) == 1


@pytest.mark.parametrize("body", [b"", b"\xff\xfe%zz", b"site=demo&" + b"a=1&" * 50, b"site[]=demo"])
async def test_a_form_that_is_none_is_answered_with_people(edge: Client, body: bytes) -> None:
    page = PlainPage(edge, await edge.call("POST", PATH, raw=body, content_type=FORM))
    assert page.answer.status == 404
    assert "tel:999" in page.routes


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_site_that_is_not_registered_gets_people(edge: Client, method: str) -> None:
    answer = await edge.call(method, f"{PATH}?site=nowhere", raw=b"site=nowhere&text=hi", content_type=FORM)
    assert answer.status == 404
    assert "tel:999" in PlainPage(edge, answer).routes


async def test_a_failure_of_our_own_is_a_page_with_people_and_without_words(
    edge: Client, brain: FakeBrain, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(_: object) -> None:
        raise RuntimeError(MARK)

    monkeypatch.setattr(brain, "ask", crash)
    page = await (await PlainPage.opened(edge)).send(text=MARK)
    assert page.answer.status == 500
    assert "tel:08001111" in page.routes
    assert MARK not in page.source


async def test_every_page_forbids_scripts_and_keeping(edge: Client) -> None:
    first = await PlainPage.opened(edge)
    nowhere = await PlainPage.opened(edge, site="nowhere")
    for page in (first, await first.send(text=RISKY), nowhere):
        headers = page.answer.headers
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "form-action 'self'" in headers["content-security-policy"]
        assert "script-src" not in headers["content-security-policy"]
        assert "<script" not in page.source
