"""A site's theme as it is served."""

import pytest
from pydantic import ValidationError

from bot.edge.theme import Theme
from tests.edge.pages.conftest import Pages


def test_the_chat_of_a_site_with_a_colour_links_to_it_with_and_without_scripts(pages: Pages) -> None:
    link = '<link rel="stylesheet" href="/widget/theme/themed.css">'
    assert link in pages.get("/chat?site=themed").text
    assert "theme" not in pages.get("/chat?site=demo").text


def test_the_colours_are_a_style_sheet_that_nobody_keeps(pages: Pages) -> None:
    answer = pages.get("/widget/theme/themed.css")
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "--accent:" in answer.text


@pytest.mark.parametrize("name", ["demo", "nobody", "..%2fchat"])
def test_a_site_without_a_colour_has_none(pages: Pages, name: str) -> None:
    assert pages.get(f"/widget/theme/{name}.css").status == 404


def test_the_loader_knows_the_themes_or_the_one_that_it_is_asked_for(pages: Pages) -> None:
    assert '"themed":{"words":"Ask here"' in pages.get("/widget.js").text
    assert '"themed":{"words":"Ask here"' in pages.get("/widget.js?site=themed").text
    assert "Ask here" not in pages.get("/widget.js?site=demo").text


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "#000000;}body{display:none"])
def test_a_colour_is_six_digits_and_nothing_more(colour: str) -> None:
    with pytest.raises(ValidationError):
        Theme(colour=colour)
