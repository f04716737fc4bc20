"""The invented school's page."""

from tests.edge.pages.conftest import Pages


def test_it_says_that_it_is_a_demo(pages: Pages) -> None:
    assert "This is a demo. Example School is invented." in pages.get("/").text


def test_it_shows_the_line_that_embeds_the_chat_and_embeds_it_with_that_line(pages: Pages) -> None:
    text = pages.get("/").text
    assert f'&lt;script src="{pages.url}/widget.js" data-site="demo" async&gt;&lt;/script&gt;' in text
    assert '<script src="/widget.js" data-site="demo" async></script>' in text


def test_a_strange_host_header_writes_no_markup(pages: Pages) -> None:
    assert "<b>" not in pages.get("/", Host='x"><b>').text
