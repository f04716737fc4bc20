"""The real content, as code gets to see it."""

import datetime

import pytest
from pydantic import ValidationError

from bot.content.library import Library, load_library
from bot.vocabulary import Audience, Category, Speaker
from tests.content.conftest import Content


def test_the_content_of_this_checkout_has_no_mistake(library: Library) -> None:
    assert len(library.topics) >= 60
    assert set(library.risks) == set(Category)


def test_every_topic_has_words_for_every_audience(library: Library) -> None:
    for topic in library.topics.values():
        assert {*topic.answers, *topic.not_for} == set(Audience)


def test_a_topic_for_adults_has_gentle_words_for_a_child(library: Library) -> None:
    topic = library.topics["a_pupil_told_me"]
    assert topic.is_for(Audience.ADULT)
    assert not topic.is_for(Audience.AGE_8_10)
    assert "grown-up" in topic.words(Audience.AGE_8_10)


def test_every_topic_has_sources_and_a_review_that_is_still_to_come(library: Library) -> None:
    for name, topic in library.topics.items():
        assert topic.sources, name
        assert topic.review_by > topic.reviewed, name
        assert all(source.seen <= topic.review_by for source in topic.sources), name
        assert topic.reviewed >= datetime.date(2026, 1, 1), name


def test_no_topic_leads_to_itself(library: Library) -> None:
    assert [name for name, topic in library.topics.items() if name in topic.next] == []


def test_a_risk_has_words_for_every_speaker_and_audience(library: Library) -> None:
    for risk in library.risks.values():
        for speaker in Speaker:
            for audience in Audience:
                assert risk.reply(speaker, audience).strip()


def test_a_speaker_without_words_of_its_own_gets_those_for_self(library: Library) -> None:
    risk = library.risks[Category.GROOMING]
    assert risk.reply(Speaker.UNKNOWN, Audience.AGE_8_10) == risk.replies[Speaker.SELF][Audience.AGE_8_10]


def test_a_reply_for_everybody_is_the_same_for_each(library: Library) -> None:
    welcome = library.replies["welcome"]
    assert len({welcome.words(audience) for audience in Audience}) == 1


def test_content_cannot_be_changed_once_it_is_read(library: Library) -> None:
    with pytest.raises(ValidationError):
        library.topics["consent"].title = "Another title"  # type: ignore[misc]


def test_reading_twice_gives_the_same(library: Library) -> None:
    again = load_library()
    assert again == library
    assert list(again.topics) == list(library.topics)


def test_the_order_on_the_disk_does_not_matter(content: Content, library: Library) -> None:
    text = content.path("topics/consent.yml").read_text()
    content.path("topics/consent.yml").unlink()
    content.path("topics/consent.yml").write_text(text)
    assert list(load_library(content.folder).topics) == list(library.topics)


def test_a_file_with_windows_line_ends_reads_the_same(content: Content, library: Library) -> None:
    path = content.path("topics/consent.yml")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_library(content.folder).topics["consent"] == library.topics["consent"]


def test_a_file_that_is_no_content_is_not_read(content: Content) -> None:
    content.path("topics/notes.txt").write_text("to do")
    content.path("topics/consent.yml~").write_text("title: old")
    load_library(content.folder)
