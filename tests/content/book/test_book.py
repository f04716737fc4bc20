"""The content book holds all that is shown, and can be read and signed on paper."""

import datetime
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from bot.content.book import book
from bot.content.checks import ReadingLevel
from bot.content.checks.shown_text import shown_texts
from bot.content.library import Library
from bot.paths import DATA

TODAY = datetime.date(2026, 11, 22)


class Outline(HTMLParser):
    """Tags, ids, links and headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attributes)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if values.get("href"):
            self.links.append(str(values["href"]))


@pytest.fixture(scope="module")
def page(library: Library) -> str:
    return book(library, ReadingLevel.load(DATA), TODAY)


@pytest.fixture(scope="module")
def outline(page: str) -> Outline:
    return Outline(page)


def test_every_text_is_in_the_book(page: str, library: Library) -> None:
    plain = unescape(page)
    for text in shown_texts(DATA, library):
        *_, without_any = every = list(text.readings())
        for reading in (every[0], without_any):
            for paragraph in reading.words.strip().split("\n\n"):
                assert paragraph in plain, text.location


def test_a_text_is_in_the_book_as_it_stands_while_services_are_hidden(page: str) -> None:
    assert "While hidden: Report Remove" in page
    assert "[report_remove|" not in page


def test_every_source_and_review_date_is_in_the_book(page: str, library: Library) -> None:
    plain = unescape(page)
    for file in (*library.topics.values(), *library.risks.values()):
        assert file.review_by.strftime("Next review by %-d %B %Y") in plain
        assert all(source.url in plain for source in file.sources)


def test_each_text_has_its_grade_beside_the_limit(page: str, library: Library) -> None:
    grade = ReadingLevel.load(DATA).grade(library.topics["consent"].answers["adult"])  # type: ignore[index]
    assert f"Grade {grade:.1f} of 10" in page


def leads_with_words(library: Library) -> int:
    return sum(bool(lead.words) for lead in library.leads.values())


def test_each_topic_can_be_signed_off(page: str, library: Library) -> None:
    kinds = (library.topics, library.risks, library.replies, library.lessons, library.services)
    files = sum(map(len, kinds)) + leads_with_words(library) + 1  # the words to tell someone
    assert page.count('class="sign-off"') == files


def test_the_book_stands_alone_and_has_no_script(page: str, outline: Outline) -> None:
    assert not {"script", "link", "img", "iframe", "form"} & set(outline.tags)
    assert "url(" not in page
    assert "@import" not in page


def test_every_link_leads_to_a_part_of_the_book(outline: Outline) -> None:
    assert len(outline.ids) == len(set(outline.ids))
    assert {link.removeprefix("#") for link in outline.links} <= set(outline.ids)


def test_the_contents_name_every_topic(outline: Outline, library: Library) -> None:
    assert {f"#{name}" for name in library.topics} <= set(outline.links)


def test_headings_skip_no_level(outline: Outline) -> None:
    levels = [int(tag[1]) for tag in outline.tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_headers_and_the_page_has_a_language(page: str, outline: Outline) -> None:
    assert '<html lang="en-GB">' in page
    assert outline.tags.count("caption") == outline.tags.count("table")
    assert page.count('scope="col"') + page.count('scope="row"') == outline.tags.count("th")


def test_an_overdue_review_is_marked(library: Library) -> None:
    later = book(library, ReadingLevel.load(DATA), datetime.date(2099, 1, 1))
    assert (
        later.count("Review overdue since")
        == sum(map(len, (library.topics, library.risks, library.lessons))) + leads_with_words(library) + 1
    )
    assert "Next review by" not in later


def test_words_are_escaped(library: Library) -> None:
    group = library.groups[0].model_copy(update={"title": "<b>Bold</b>"})
    changed = Library(**{**vars(library), "groups": (group, *library.groups[1:])})
    assert "<b>Bold" not in book(changed, ReadingLevel.load(DATA), TODAY)
