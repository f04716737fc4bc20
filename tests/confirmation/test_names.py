"""No words that people read in production name a service that is hidden there, whoever composes them."""

import itertools
from collections.abc import Iterator

import pytest

from bot.confirmation import Record, served
from bot.content.library import Library
from bot.nlu.content_responses import responses
from bot.replies.composer import Composer, Reader
from bot.replies.messages import text
from bot.replies.naming import with_names_of_shown
from bot.safety.assessment import Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker
from tests.confirmation.conftest import NOON, TODAY, confirmed
from tests.confirmation.names import named


def composed(library: Library) -> Iterator[str]:
    """All that the edge and the actions can say."""
    composer = Composer(library)
    for category, speaker, audience in itertools.product(Category, Speaker, Audience):
        risk = Assessment(Severity.URGENT, category, speaker, ())
        for each in composer.escalation(risk, Reader(audience, "england"), NOON):
            yield each.get("text", "")
    for step, audience in itertools.product(composer.lessons.steps, Audience):
        yield from (each.get("text", "") for each in composer.lessons.screen(step, audience))
    for name, audience in itertools.product(library.topics, Audience):
        yield composer.topic(name, audience)[0]["text"]
    for name, audience in itertools.product(library.replies, Audience):
        yield composer.standing(name, audience)[0]["text"]


def learnt(library: Library) -> Iterator[str]:
    """All that the brain has learnt to say."""
    return (variation["text"] for variations in responses(library).values() for variation in variations)


def said(library: Library) -> list[str]:
    """The same as people may read it."""
    texts = [text(words) for words in {*composed(library), *learnt(library)} if words]
    return [each["text"] for each in with_names_of_shown(texts, library.services)]


@pytest.fixture
def production(library: Library, record: Record) -> Library:
    """The content as a deployment shows it where nobody has confirmed anything."""
    return served(library, record=record, production=True, on=lambda: TODAY)


def test_no_answer_reply_or_lesson_names_a_hidden_service(production: Library) -> None:
    words = said(production)
    assert len(words) > 1000
    assert [each for each in words if named(each) or "[" in each] == []


def test_the_same_texts_name_services_in_a_demo(library: Library, record: Record) -> None:
    words = said(served(library, record=record, production=False, on=lambda: TODAY))
    names = {name for each in words for name in named(each)}
    assert {"CEOP", "NSPCC", "Report Remove", "Stop It Now", "Forced Marriage Unit", "101"} <= names
    assert [each for each in words if "[" in each or "Shore" in each] == []


def test_a_confirmed_service_is_named_and_no_other(library: Library, record: Record) -> None:
    record.add(confirmed("ceop", library.services["ceop"], NOON))
    words = said(served(library, record=record, production=True, on=lambda: TODAY))
    assert {name for each in words for name in named(each)} == {"CEOP"}
