"""The help page, which needs no script."""

import html
import re

import pytest

from bot.confirmation.rules import rules
from bot.content.library import Library
from bot.edge.pages.rendering import strings
from bot.vocabulary import Audience
from tests.edge.pages.conftest import Pages

NAME = re.compile(r'<h3 data-part="name">([^<]+)</h3>')
MARKED = re.compile(NAME.pattern + r'\s*<p class="caution" data-part="caution">([^<]+)</p>')


def names(pages: Pages, path: str) -> list[str]:
    return NAME.findall(pages.get(path).text)


def test_it_runs_no_script(pages: Pages) -> None:
    assert "<script" not in pages.get("/help").text


def test_emergencies_come_first_and_children_find_childline(pages: Pages) -> None:
    found = names(pages, "/help")
    assert found[0] == "Emergency services (999)"
    assert "Childline" in found


def test_a_demo_marks_what_nobody_has_confirmed(pages: Pages, library: Library) -> None:
    text = pages.get("/help?audience=adult&area=sutton").text
    marks = dict(MARKED.findall(text))
    plain = {library.services[name].name for name in rules().always_shown}
    assert (
        set(NAME.findall(text)) - set(marks) == {"Emergency services (999)", "Samaritans", "Shout"} <= plain
    )
    assert set(marks.values()) == {rules().caution}


def test_services_without_enough_evidence_are_not_on_it(pages: Pages, library: Library) -> None:
    withheld = {service.name for service in library.services.values() if not service.shown}
    for audience in Audience:
        assert withheld.isdisjoint(names(pages, f"/help?audience={audience}"))


def test_a_place_and_an_age_change_the_list(pages: Pages) -> None:
    assert "Live Fear Free" in names(pages, "/help?area=wales&audience=adult")
    assert "Live Fear Free" not in names(pages, "/help?area=scotland&audience=adult")
    assert "Childline" not in names(pages, "/help?audience=adult")


@pytest.mark.parametrize("query", ["area=atlantis", "audience=12", "area=&audience=", "area=%3Cb%3E"])
def test_what_it_does_not_know_counts_as_not_said(pages: Pages, query: str) -> None:
    assert names(pages, f"/help?{query}") == names(pages, "/help")


def test_every_card_says_what_stays_in_the_history_and_which_link_opens_a_tab(pages: Pages) -> None:
    text = html.unescape(pages.get("/help?area=sutton&audience=adult").text)
    assert text.count(strings()["card"]["history"]) == len(NAME.findall(text))
    links = re.findall(r'<a class="button" data-part="link".*?</a>', text, re.DOTALL)
    for link in links:
        assert (strings()["card"]["new_tab"] in link) is ('href="https:' in link)
    kinds = {kind for link in links for kind in re.findall('href="([a-z]+):', link)}
    assert kinds == {"tel", "sms", "mailto", "https"}


def test_every_area_can_be_chosen_by_its_name(pages: Pages, library: Library) -> None:
    shown = re.findall(r'<option value="([a-z-]+)"[^>]*>([^<]+)</option>', pages.get("/help").text)
    assert {(name, area.name) for name, area in library.areas.items()} <= set(shown)


def test_every_audience_has_a_name() -> None:
    assert list(strings()["audiences"]) == [audience.value for audience in Audience]


def test_the_school_s_own_people_stand_before_the_services(pages: Pages) -> None:
    text = pages.get("/help").text
    assert text.index("Ms Ash") < text.index(">Childline<")
    assert "invented" in text


def test_a_place_shows_its_partners_as_its_own(pages: Pages) -> None:
    text = pages.get("/help?area=sutton&audience=adult").text
    assert "Council in Sutton" in text
    assert "Council in" not in pages.get("/help?area=england&audience=adult").text


def test_choosing_a_place_keeps_the_site(pages: Pages) -> None:
    assert '<input type="hidden" name="site" value="demo">' in pages.get("/help?site=demo").text
