"""Every number and address that anybody is shown stands in a service's file, with source, grade and date."""

import datetime
import itertools
import json
import re
import subprocess
from pathlib import Path

import pytest

from bot.content.area import area_ids
from bot.content.checks.shown_text import shown_texts
from bot.content.library import Library
from bot.edge.pages.help_copy import help_copy
from bot.edge.pages.loader import compose_loader
from bot.edge.problems import UNKNOWN
from bot.edge.sites import DEFAULT_EXIT, load_sites
from bot.paths import DATA, PROJECT
from bot.signposting import choose, list_services
from bot.vocabulary import Audience, Category, Severity, Speaker
from tests.contacts.conftest import Vouched
from tests.contacts.finding import (
    Page,
    addresses,
    is_other_address,
    links_elsewhere,
    numbers,
    numbers_in_guide,
)
from tests.edge.asgi import Client
from tests.edge.fake_brain import FakeBrain
from tests.edge.pages.conftest import SCHOOL, Pages
from tests.edge.plain.plain_page import PlainPage

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
PAGES = [
    *(
        f"/help?area={area}&audience={audience}"
        for area, audience in itertools.product(sorted(area_ids()), Audience)
    ),
    *(f"/tell-someone?audience={audience}" for audience in Audience),
    "/chat?site=demo",
    "/chat?site=nowhere",
    "/",
]


def tracked(*patterns: str) -> list[Path]:
    """The files in the repository, of some kinds."""
    command = ["git", "ls-files", "--", *patterns]
    listed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    return [PROJECT / name for name in listed.splitlines()]


GUIDES = tracked("*.md", "docs/*.svg", ":!tests/*")


def unvouched(words: str, vouched: Vouched) -> set[str]:
    """Numbers and addresses in words for people that no data file vouches for."""
    strange = {address for address in addresses(words) if not vouched.has_address(address)}
    return (numbers(words) - vouched.numbers) | strange


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_only_what_the_data_vouch_for(path: str, pages: Pages, vouched: Vouched) -> None:
    page = Page(pages.get(path).text)
    own = (pages.url, SCHOOL)
    strange = {link for link in links_elsewhere(page.links) if not link.startswith(own)} - vouched.links
    assert strange == set()
    words = page.words.replace(pages.url, "").replace(SCHOOL, "")
    assert unvouched(words, vouched) == set()


def test_the_pages_do_hold_numbers_and_links(pages: Pages) -> None:
    page = Page(pages.get("/help?area=sutton&audience=adult").text)
    assert numbers(page.words) >= {"999", "116123", "85258", "02087706001"}
    assert {"tel:999", "tel:02087706001"} <= page.links


def test_the_loader_shows_only_what_the_data_vouch_for(library: Library, vouched: Vouched) -> None:
    given = compose_loader(library, {}).partition("const SIGNPOST=")[2]
    routes = json.JSONDecoder().raw_decode(given)[0]["routes"]
    assert {link["href"] for route in routes for link in route["links"]} <= vouched.links
    for route in routes:
        labels = [link["label"] for link in route["links"]]
        assert unvouched(". ".join([route["name"], *labels]), vouched) == set()


def test_the_copy_for_another_server_shows_only_what_the_data_vouch_for(
    library: Library, vouched: Vouched
) -> None:
    page = Page(help_copy(library))
    assert page.links <= vouched.links | {DEFAULT_EXIT}
    assert unvouched(re.sub(r":root\{.*", "", page.words), vouched) == set()


async def test_the_chat_without_scripts_shows_only_what_the_data_vouch_for(
    edge: Client, brain: FakeBrain, vouched: Vouched
) -> None:
    brain.answer = None
    first = await PlainPage.opened(edge)
    unknown = await PlainPage.opened(edge, site="nowhere")
    answered = await first.send(text="my uncle touches me and i hate it", audience="audience_skip")
    for shown in (first, unknown, answered, await answered.send(choice="safe_no")):
        page = Page(shown.source)
        assert set(links_elsewhere(page.links)) - vouched.links <= {load_sites()["demo"].exit_url}
        assert unvouched(page.words, vouched) == set()
    assert "tel:08001111" in answered.routes


def test_trouble_is_told_with_numbers_that_the_data_vouch_for(vouched: Vouched) -> None:
    words = " ".join(UNKNOWN)
    assert numbers(words) == {"999"}
    assert unvouched(words, vouched) == set()


@pytest.mark.parametrize("path", tracked("bot/widget/*"), ids=lambda path: path.name)
def test_no_file_of_the_widget_holds_a_contact_of_its_own(path: Path, vouched: Vouched) -> None:
    text = path.read_text(encoding="utf-8")
    assert numbers_in_guide(text) <= vouched.numbers
    assert [
        each for each in addresses(text) if not vouched.has_address(each) and not is_other_address(each)
    ] == []


def test_every_reply_topic_and_lesson_shows_only_what_the_data_vouch_for(
    library: Library, vouched: Vouched
) -> None:
    found = {
        (text.file.name, text.location): unvouched(text.words, vouched) for text in shown_texts(DATA, library)
    }
    assert {place: strange for place, strange in found.items() if strange} == {}
    assert len(found) > 1000


def test_every_card_shows_only_what_the_data_vouch_for(library: Library, vouched: Vouched) -> None:
    for name, each in library.services.items():
        if each.shown:
            notes = [word for route in each.channels for word in (route.label, route.note or "")]
            words = "\n".join(
                [each.name, each.why, each.about, each.confidentiality, *each.what_happens, *notes]
            )
            assert unvouched(words, vouched) == set(), name


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_a_guide_names_only_what_the_data_vouch_for(path: Path, vouched: Vouched) -> None:
    text = path.read_text(encoding="utf-8")
    assert numbers_in_guide(text) <= vouched.numbers
    strange = [
        each for each in addresses(text) if not vouched.has_address(each) and not is_other_address(each)
    ]
    assert strange == []


def test_every_service_that_can_be_shown_has_source_grade_and_date(library: Library) -> None:
    cards = [
        card["id"]
        for area, audience in itertools.product(sorted(area_ids()), Audience)
        for card in list_services(library, area=area, audience=audience, category=None, now=NOW)
    ]
    cards += [
        card["id"]
        for category, speaker, audience in itertools.product(Category, Speaker, Audience)
        for card in choose(
            library,
            category=category,
            severity=Severity.EMERGENCY,
            speaker=speaker,
            audience=audience,
            area=None,
            now=NOW,
        )
    ]
    for name in set(cards):
        service = library.services[name]
        for source, grade in [(each.source, each.evidence) for each in service.channels]:
            assert str(source).startswith("http"), name
            assert grade in ("A", "B", "C"), name
        assert str(service.source).startswith("http"), name
        assert service.evidence in ("A", "B", "C"), name
        assert datetime.date(2026, 1, 1) <= service.checked <= datetime.date.today(), name
    assert len(set(cards)) > 20


@pytest.mark.parametrize(
    ("words", "strange"),
    [
        ("Call 0800 1112 now", {"08001112"}),
        ("Text 85259.", {"85259"}),
        ("Ring (020) 8770-6002", {"02087706002"}),
        ("Go to www.childlime.org.uk", {"www.childlime.org.uk"}),
        ("Write to help@nspcc.org.co", {"help@nspcc.org.co"}),
        ("Use tel:08001112", {"08001112", "tel:08001112"}),
        ("Call 999 or 0800 1111. See childline.org.uk.", set()),
    ],
)
def test_a_strange_contact_would_be_found(words: str, strange: set[str], vouched: Vouched) -> None:
    assert unvouched(words, vouched) == strange


@pytest.mark.parametrize(
    "words", ["Call 988", "text HELLO to 741742", "0800 111 1112", "0345-604-2887", "116 124"]
)
def test_a_strange_number_in_a_guide_would_be_found(words: str, vouched: Vouched) -> None:
    assert numbers_in_guide(words) - vouched.numbers
