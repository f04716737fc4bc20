"""The chat page before any script runs."""

from tests.edge.pages.conftest import Pages


def test_it_holds_the_numbers_from_the_start(pages: Pages) -> None:
    text = pages.get("/chat?site=demo").text
    for address in ("tel:999", "tel:08001111", "sms:85258?body=SHOUT", "tel:116123"):
        assert f'href="{address}"' in text


def test_it_leaves_by_a_plain_link(pages: Pages) -> None:
    assert 'href="https://school.example/neutral.html" target="_top"' in pages.get("/chat?site=demo").text


def test_the_field_remembers_nothing_and_asks_no_spelling_service(pages: Pages) -> None:
    text = pages.get("/chat?site=demo").text
    assert 'autocomplete="off" spellcheck="false"' in text
    assert 'maxlength="1000"' in text


def test_a_site_that_is_not_registered_gets_help_and_a_clear_message(pages: Pages) -> None:
    answer = pages.get("/chat?site=<script>")
    assert answer.status == 404
    assert "not known to Signpost" in answer.text
    assert 'href="tel:999"' in answer.text
    assert "script" not in answer.text


def test_words_and_cards_are_complete(pages: Pages) -> None:
    text = pages.get("/chat?site=demo").text
    for mark in ("{{", "built-in method", "None"):
        assert mark not in text
