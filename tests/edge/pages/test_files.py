"""The scripts and style sheets."""

import gzip

import pytest

from bot.content.library import Library
from bot.edge.pages.files import module_addresses
from bot.edge.pages.loader import compose_loader
from bot.edge.pages.rendering import WIDGET, strings
from tests.edge.pages.conftest import Pages

LOADER_BYTES = 3_200
SCRIPT_BYTES = 12_800
STYLE_BYTES = 4_000
PANEL_BYTES = 4_500
CHAT_STYLES = ("base.css", "card.css", "chat.css", "tell.css")


def compressed(*contents: bytes) -> int:
    """Bytes on the wire, file by file."""
    return sum(len(gzip.compress(content)) for content in contents)


def scripts(*folders: str) -> list[bytes]:
    """The contents of the scripts in some folders."""
    return [WIDGET.parent.joinpath(address[1:]).read_bytes() for address in module_addresses(*folders)]


def test_the_loader_is_small(library: Library) -> None:
    assert compressed(compose_loader(library).encode()) <= LOADER_BYTES


def test_the_scripts_and_styles_of_the_chat_are_small() -> None:
    assert compressed(*scripts("chat", "shared")) <= SCRIPT_BYTES
    assert compressed(*((WIDGET / "style" / name).read_bytes() for name in CHAT_STYLES)) <= STYLE_BYTES


def test_the_panel_that_loads_behind_the_first_screen_is_small() -> None:
    assert compressed(*scripts("tell")) <= PANEL_BYTES


def test_the_loader_is_the_only_file_that_a_browser_may_keep(pages: Pages) -> None:
    loader = pages.get("/widget.js")
    assert loader.headers["Cache-Control"] == "public, max-age=600, stale-while-revalidate=86400"
    assert loader.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert pages.get("/widget.js", **{"If-None-Match": loader.headers["ETag"]}).status == 304
    for address in module_addresses("chat"):
        assert pages.get(address).headers["Cache-Control"] == "no-store"


def test_the_loader_knows_every_way_to_the_emergency_set_once(pages: Pages, library: Library) -> None:
    text = pages.get("/widget.js").text
    for name in ("emergency_999", "childline", "samaritans", "shout"):
        for channel in library.services[name].channels:
            if channel.href:
                assert text.count(f'"href": "{channel.href}"') == 1


def test_only_the_shared_module_may_be_read_by_other_origins(pages: Pages) -> None:
    shared = pages.get("/widget/shared/three_shifts.js").headers
    own = pages.get("/widget/chat/main.js").headers
    assert shared["Access-Control-Allow-Origin"] == "*"
    assert own["Access-Control-Allow-Origin"] is None
    assert own["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/widget/chat/types.d.ts",
        "/widget/templates/chat.html",
        "/widget/loader/loader.js",
        "/widget/chat/../strings.en.json",
        "/widget/chat/%2e%2e%2fstrings.en.json",
        "/widget/chat/nothing.js",
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
