"""No text, of whatever characters, holds the detector up or makes it fail."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety import RiskDetector
from bot.safety.phrase_layer import PhraseLayer

LONGEST = 2_000  # characters; more are never read
# Process time of one assessment, in seconds. Four times the worst that was measured, so that a slow machine
# does not fail the test and a step that grows with the square of the length does.
BEARABLE = 0.16

NEAR_WORDS = st.text(alphabet="aeiourstlnmdhpgkf '", max_size=LONGEST)
DISGUISES = st.text(alphabet="a4e3i1o0s5t7$@*r.p-_ ", max_size=LONGEST)
ANYTHING = st.text(max_size=LONGEST)
REPEATED = st.builds(
    lambda part, times: (part * times)[:LONGEST], st.text(min_size=1, max_size=12), st.integers(1, 2_000)
)


def seconds(detector: RiskDetector, text: str) -> float:
    """The process time of one assessment, the better of two."""

    def once() -> float:
        started = time.process_time()
        detector.assess(text)
        return time.process_time() - started

    return min(once(), once())


@settings(deadline=None, max_examples=150)
@given(st.one_of(ANYTHING, NEAR_WORDS, DISGUISES, REPEATED))
def test_any_text_is_assessed_in_bearable_time(detector: RiskDetector, text: str) -> None:
    assert seconds(detector, text) < BEARABLE


@pytest.mark.parametrize(
    "text",
    [
        "not raped " * 200,
        "a.b." * 500,
        "r4pe " * 400,
        "s.e.x " * 333,
        "x " * 1_000,
        "😂" * LONGEST,
        "\ufdfa" * LONGEST,
        "e\u0301\u0327" * 600,
        "he touched me " * 140,
        "forcedtohavesex" * 130,
        "a" * LONGEST,
        "\x00\x1b[2J\u202e" * 400,
        "(((((he|she)))))" * 120,
    ],
)
def test_floods_are_assessed_in_bearable_time(detector: RiskDetector, text: str) -> None:
    assert seconds(detector, text) < BEARABLE


@settings(deadline=None, max_examples=300)
@given(st.one_of(ANYTHING, REPEATED))
def test_reading_never_fails_and_never_grows(phrase_layer: PhraseLayer, text: str) -> None:
    reading = phrase_layer.examine(text).reading
    assert len(reading.raw) <= LONGEST + 1
    assert len(reading.tokens) <= 2 * LONGEST
