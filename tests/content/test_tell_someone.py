"""The words for telling someone, and what a writer is told who breaks them."""

import pytest

from bot.content.library import Library
from bot.content.tell_someone import Question
from bot.nlu.content_responses import responses
from bot.vocabulary import Audience
from tests.content.conftest import Content
from tests.content.test_faults import assert_told

FILE = "tell_someone.yml"


def note_questions(library: Library, audience: Audience) -> list[Question]:
    return library.tell_someone.guide(audience).note


@pytest.mark.parametrize("audience", Audience)
def test_what_can_be_ticked_for_the_note_is_a_whole_sentence(library: Library, audience: Audience) -> None:
    for question in note_questions(library, audience):
        assert [option for option in question.options if not option.words.words(audience).endswith(".")] == []


@pytest.mark.parametrize("audience", [audience for audience in Audience if audience is not Audience.ADULT])
def test_a_child_may_leave_open_what_it_is_about(library: Library, audience: Audience) -> None:
    about = note_questions(library, audience)[0]
    assert about.options[-1].words.words(audience) == "I do not want to say it yet."


@pytest.mark.parametrize("audience", Audience)
def test_it_says_that_an_adult_may_need_to_tell_and_asks_for_no_secret(
    library: Library, audience: Audience
) -> None:
    guide = library.tell_someone.guide(audience)
    assert "need to tell" in guide.not_secret.words(audience)
    for question in guide.note:
        assert not any("secret" in option.words.words(audience) for option in question.options)


def test_replies_offer_it_under_its_own_title(library: Library) -> None:
    titles = [
        choice.title
        for reply in library.replies.values()
        for choice in reply.choices
        if choice.choice == "tell_someone"
    ]
    assert len(titles) >= 3
    assert set(titles) == {library.tell_someone.title}


@pytest.mark.parametrize("topic", ["how_to_tell_someone", "trusted_adults"])
def test_topics_about_telling_offer_it_first(library: Library, topic: str) -> None:
    for variation in responses(library)[f"utter_topic_{topic}"]:
        assert variation["buttons"][0] == {"title": library.tell_someone.title, "payload": "/tell_someone"}


def test_an_unknown_topic_that_is_to_offer_it(content: Content) -> None:
    line = content.replace(FILE, "offered_by: [how_to_tell_someone,", "offered_by: [how_to_tell,")
    assert_told(content.fault(), content, FILE, line, "how_to_tell", "no topic")


def test_words_that_an_audience_lacks_are_told(content: Content) -> None:
    words = '            "8-10": The teacher whose job is to keep children safe\n'
    line = content.replace(FILE, words, "") - 1
    assert_told(content.fault(), content, FILE, line, "young.plan.0.options.2.words", "8-10")


def test_words_about_privacy_are_for_everybody(content: Content) -> None:
    line = content.without_block(FILE, "adult:", after="privacy:")
    assert_told(content.fault(), content, FILE, line, "privacy", "adult")


def test_an_audience_that_is_none(content: Content) -> None:
    line = content.replace(FILE, '"8-10": I feel mixed up.', '"8-11": I feel mixed up.')
    assert_told(content.fault(), content, FILE, line, "8-11")


def test_an_unknown_key(content: Content) -> None:
    line = content.replace(FILE, "          more: You can read", "          mroe: You can read")
    assert_told(content.fault(), content, FILE, line, "mroe")


def test_a_text_without_words(content: Content) -> None:
    line = content.replace(FILE, "words: Say it", 'words: ""')
    assert_told(content.fault(), content, FILE, line, "no words")


def test_a_part_that_is_missing(content: Content) -> None:
    line = content.line_of(FILE, "adult:")
    content.replace(FILE, "  opening: I am worried about a child, and I would like your help.\n", "")
    assert_told(content.fault(), content, FILE, line, "opening")


def test_the_whole_file_is_missing(content: Content) -> None:
    content.path(FILE).unlink()
    assert_told(content.fault(), content, FILE, 1)
