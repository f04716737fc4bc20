"""The sheet with words for telling someone, and what the chat page holds of it."""

import re

import pytest

from bot.content.library import Library
from bot.vocabulary import Audience
from tests.edge.pages.conftest import Pages


@pytest.mark.parametrize("audience", Audience)
def test_the_sheet_has_every_word_of_its_guide(pages: Pages, library: Library, audience: Audience) -> None:
    text = unescaped(pages.get(f"/tell-someone?audience={audience}").text)
    guide = library.tell_someone.guide(audience)
    for question in (*guide.plan, *guide.note):
        assert question.question.words(audience) in text
        assert [option for option in question.options if option.words.words(audience) not in text] == []
    for wording in (guide.opening, guide.not_secret, guide.not_heard):
        assert wording.words(audience).strip() in text


def test_nothing_can_be_typed_or_ticked_on_the_screen_so_nothing_is_left_behind(pages: Pages) -> None:
    text = pages.get("/tell-someone").text
    assert "<script" not in text
    assert not re.search("<input|<textarea", text)


def test_an_age_that_is_not_known_counts_as_not_said(pages: Pages) -> None:
    assert pages.get("/tell-someone?audience=12").text == pages.get("/tell-someone").text


def test_the_help_page_leads_to_the_sheet_for_the_same_age(pages: Pages) -> None:
    assert 'href="/tell-someone?audience=8-10"' in pages.get("/help?audience=8-10").text


def test_the_chat_holds_a_panel_for_each_age_from_the_start(pages: Pages) -> None:
    text = pages.get("/chat?site=demo").text
    ages = re.findall(r'<template [^>]*data-ages="([^"]+)"', text)
    assert ages == ["audience_8_10 audience_11_13 audience_14_17", "audience_adult"]
    assert 'id="tell" data-age="audience_11_13"' in text


def test_nothing_in_the_panel_has_a_name_that_a_form_could_send(pages: Pages) -> None:
    panels = re.findall(r"<template [^>]*data-ages.*?</template>", pages.get("/chat?site=demo").text, re.S)
    for panel in panels:
        assert not re.search(r"<form|\sname=", panel)
        fields = re.findall(r"<(?:input|textarea)[^>]*>", panel)
        assert [field for field in fields if 'autocomplete="off"' not in field] == []
        assert 'spellcheck="false"' in panel


def unescaped(text: str) -> str:
    """Quotation marks and apostrophes as a reader sees them."""
    return text.replace("&#34;", '"').replace("&#39;", "'")
