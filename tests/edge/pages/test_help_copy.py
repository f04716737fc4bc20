"""The help page as one file for another web server."""

import html
import re

import pytest

from bot.confirmation.rules import rules
from bot.content.library import Library
from bot.edge.pages.help_copy import help_copy
from bot.edge.pages.rendering import strings
from bot.edge.sites import DEFAULT_EXIT


@pytest.fixture(scope="module")
def copy(library: Library) -> str:
    return help_copy(library)


def test_it_holds_every_way_to_the_emergency_set(copy: str, library: Library) -> None:
    links = re.findall(r'<a class="button" href="([^"]+)"', copy)
    services = [library.services[name] for name in rules().always_shown]
    assert set(links) == {route.href for each in services for route in each.channels if route.href}
    assert {"tel:999", "tel:08001111", "sms:85258?body=SHOUT", "tel:116123"} <= set(links)


def test_it_needs_nothing_from_our_server(copy: str) -> None:
    assert re.findall(r'(?:src|action)=|href="/|<script|<link|url\(|@import', copy) == []
    assert "<style>:root{" in copy


def test_it_can_be_left_and_tells_what_stays(copy: str) -> None:
    assert f'<a class="button leave" href="{DEFAULT_EXIT}"' in copy
    assert strings()["card"]["history"] in html.unescape(copy)


def test_it_says_nothing_that_will_not_be_true_tomorrow(copy: str) -> None:
    assert re.findall(r"Open now|Opens at|Closed now|until \d", copy) == []
