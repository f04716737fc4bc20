"""Identifiers go no further than the edge; words that matter for the answer stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.library import Library
from bot.edge.scrubber import Scrubber
from bot.safety.assessment import Assessment
from bot.safety.detector import RiskDetector
from bot.vocabulary import Category
from tests.edge.identifiers import HARMLESS, IDENTIFYING


@pytest.fixture(scope="module")
def scrubber(library: Library) -> Scrubber:
    return Scrubber(library.identifiers)


def test_there_are_enough_cases() -> None:
    assert len(IDENTIFYING) >= 60
    assert len(HARMLESS) >= 40


@pytest.mark.parametrize(("text", "secret"), IDENTIFYING)
def test_an_identifier_is_hidden(scrubber: Scrubber, text: str, secret: str) -> None:
    assert secret in text
    assert secret not in scrubber.scrub(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_message_without_identifiers_comes_back_as_it_is(scrubber: Scrubber, text: str) -> None:
    assert scrubber.scrub(text) == text


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        ("my name is zara and my uncle hits me", "my name is (name) and my uncle hits me"),
        ("my name is zara help me", "my name is (name) help me"),
        ("his name is gary he is 40", "his name is (name) he is 40"),
        ("my boyfriend Josh hits me", "my boyfriend (name) hits me"),
        ("Mr Jones touched me", "Mr (name) touched me"),
        ("text me on 07700 900123 or 07700 900124", "text me on (number) or (number)"),
        ("mail jo@example.com or @jo_99", "mail (email) or (account)"),
        ("i live at 12 Example Street SW1A 1AA with dad", "i live at (address) (address) with dad"),
        ("he sent https://example.com/x to me", "he sent (link) to me"),
    ],
)
def test_the_words_around_an_identifier_stay(scrubber: Scrubber, text: str, scrubbed: str) -> None:
    assert scrubber.scrub(text) == scrubbed


@pytest.mark.parametrize("text", [text for text, _ in IDENTIFYING])
def test_scrubbing_twice_changes_nothing_more(scrubber: Scrubber, text: str) -> None:
    once = scrubber.scrub(text)
    assert scrubber.scrub(once) == once


@given(st.text(max_size=300))
def test_any_text_can_be_scrubbed(library: Library, text: str) -> None:
    assert isinstance(Scrubber(library.identifiers).scrub(text), str)


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text",
    [
        "1" * 16_000,
        "1 " * 8_000,
        "a@" * 8_000,
        "a" * 16_000 + "@",
        "12 a " * 3_200,
        "my name is " * 1_450,
        "mr " * 5_300,
        "www." * 4_000,
        ("1 " + "a'" * 30 + " ") * 250,
        "a.-" * 5_000 + "@" + "a-" * 3_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_of_the_longest_size_takes_long(scrubber: Scrubber, text: str) -> None:
    import time

    before = time.process_time()
    scrubber.scrub(text[:16_000])
    assert time.process_time() - before < 1.0


def test_the_verdict_on_risk_is_the_same_before_and_after_scrubbing(
    scrubber: Scrubber, library: Library, detector: RiskDetector
) -> None:
    """Fragments add up: the next message is read together with this one, scrubbed."""
    messages = [text for risk in library.risks.values() for texts in risk.examples.values() for text in texts]
    changed = [(text, scrubbed) for text in messages if (scrubbed := scrubber.scrub(text)) != text]
    before = detector.assess_many((text, ()) for text, _ in changed)
    after = detector.assess_many((scrubbed, ()) for _, scrubbed in changed)
    pairs = list(zip(changed, before, after, strict=True))
    assert [pair for pair, one, two in pairs if one.escalate and not two.escalate] == []
    assert sum(verdict(one) != verdict(two) for _, one, two in pairs) <= MOST_RELABELLED


def test_an_invented_name_does_not_change_the_verdict(scrubber: Scrubber, detector: RiskDetector) -> None:
    for text in (
        "my name is Zara and my uncle touches me",
        "Mr Jones keeps touching me",
        "my brother Liam makes me do sexual things",
        "my boyfriend Josh hits me",
        "someone called 07700 900123 says he will post my nudes",
    ):
        assert verdict(detector.assess(scrubber.scrub(text))) == verdict(detector.assess(text)), text


# A brother's age is not told by his name: which of these two it is may hang on a hair.
MOST_RELABELLED = 1  # message whose label may hang on the name that the scrubber takes; help is shown for all
BY_WHOM_IS_OPEN = frozenset({Category.SEXUAL_ABUSE, Category.PEER_HARM})


def verdict(assessment: Assessment) -> tuple[object, ...]:
    category = assessment.category
    told = BY_WHOM_IS_OPEN if category in BY_WHOM_IS_OPEN else category
    return (assessment.escalate, assessment.severity, told, assessment.speaker)
