"""What the headers of the pages allow."""

import re

import pytest

from tests.edge.pages.conftest import SCHOOL, Pages

PAGES = ["/", "/chat?site=demo", "/chat?site=nobody", "/help", "/tell-someone"]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_but_own_files_may_run_load_or_connect(pages: Pages, path: str) -> None:
    policy = pages.get(path).headers["Content-Security-Policy"].split("; ")
    for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'"):
        assert rule in policy
    for rule in ("connect-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"):
        assert rule in policy
    assert "unsafe" not in " ".join(policy)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_kept_or_told_to_others(pages: Pages, path: str) -> None:
    headers = pages.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Set-Cookie"] is None


@pytest.mark.parametrize("path", PAGES)
def test_no_script_and_no_style_is_inline(pages: Pages, path: str) -> None:
    text = pages.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)


@pytest.mark.parametrize("path", PAGES)
def test_everything_comes_from_this_server(pages: Pages, path: str) -> None:
    loaded = re.findall(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]+)"', pages.get(path).text)
    assert loaded
    assert [address for address in loaded if not address.startswith("/")] == []


def test_only_registered_origins_may_frame_the_chat(pages: Pages) -> None:
    policy = pages.get("/chat?site=demo").headers["Content-Security-Policy"]
    assert f"frame-ancestors 'self' {SCHOOL}" in policy


@pytest.mark.parametrize("path", ["/", "/help", "/tell-someone", "/chat?site=nobody", "/chat"])
def test_nobody_may_frame_the_other_pages(pages: Pages, path: str) -> None:
    assert "frame-ancestors 'none'" in pages.get(path).headers["Content-Security-Policy"]
