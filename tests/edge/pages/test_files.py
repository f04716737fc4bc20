"""The scripts and style sheets."""

import urllib.request

import pytest

from bot.content.library import Library
from bot.edge.pages.rendering import WIDGET, strings
from tests.edge.pages.conftest import Pages

# What a phone loads, in bytes on the wire. docs/widget-checklist.md says what others need.
MOST_BYTES = {
    "/widget.js": 3_000,
    "/widget/chat.js": 12_000,
    "/widget/chat.css": 4_000,
    "/chat?site=demo": 9_000,
}


@pytest.mark.parametrize(("path", "most"), MOST_BYTES.items())
def test_what_is_sent_is_small(pages: Pages, path: str, most: int) -> None:
    request = urllib.request.Request(pages.url + path, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert len(response.read()) <= most


def test_the_loader_is_the_only_file_that_a_browser_may_keep(pages: Pages) -> None:
    loader = pages.get("/widget.js")
    assert loader.headers["Cache-Control"] == "public, max-age=600, stale-while-revalidate=86400"
    assert loader.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert pages.get("/widget.js", **{"If-None-Match": loader.headers["ETag"]}).status == 304
    for path in ("/widget/chat.js", "/widget/chat.css", "/widget/page.css", "/widget/icon.svg"):
        assert pages.get(path).headers["Cache-Control"] == "no-store"


def test_the_loader_knows_every_way_to_the_emergency_set_once(pages: Pages, library: Library) -> None:
    text = pages.get("/widget.js").text
    for name in ("emergency_999", "childline", "samaritans", "shout"):
        for channel in library.services[name].channels:
            if channel.href:
                assert text.count(f'"href":"{channel.href}"') == 1


def test_the_scripts_of_the_chat_may_not_be_read_by_other_origins(pages: Pages) -> None:
    own = pages.get("/widget/chat.js").headers
    assert own["Access-Control-Allow-Origin"] is None
    assert own["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/widget/chat/main.js",
        "/widget/templates/chat.html",
        "/widget/loader.js",
        "/widget/../strings.en.json",
        "/widget/%2e%2e%2fstrings.en.json",
        "/widget/nothing.js",
    ],
)
def test_no_other_file_can_be_asked_for(pages: Pages, path: str) -> None:
    assert pages.get(path).status == 404


def test_no_number_and_no_sentence_stands_in_a_script() -> None:
    sources = [path.read_text(encoding="utf-8") for path in WIDGET.glob("*/*.js")]
    for number in ("08001111", "0800 1111", "116123", "85258"):
        assert not [text for text in sources if number in text]


def test_every_word_has_a_place_where_it_is_shown() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in WIDGET.glob("*/*.*"))
    for part, words in strings().items():
        if isinstance(words, dict) and part != "audiences":
            assert [name for name in words if name not in sources] == []
