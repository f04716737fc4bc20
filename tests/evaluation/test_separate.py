"""The test set measures nothing when the detector was trained on it."""

import pytest

from bot.evaluation.message_set import MessageSet, load_messages
from bot.safety.content import load_content
from tests.evaluation.near_duplicates import KnownSentences


def sentences(messages: MessageSet) -> list[str]:
    conversations = [*messages.hinted, *messages.harmless_conversations]
    return [
        *(message.text for group in (messages.risk, messages.benign, messages.forced) for message in group),
        *(text for each in conversations for text in each.messages),
    ]


def test_no_sentence_of_the_test_set_is_a_near_duplicate_of_one_that_was_trained_on() -> None:
    known = KnownSentences(load_content().messages())
    assert [sentence for sentence in sentences(load_messages()) if known.hold(sentence)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "what are the signs of grooming",
        "What Are THE signs of grooming?",
        "so what are the signs of grooming",
        "grooming what the signs of are",
    ],
)
def test_a_sentence_in_nearly_the_same_words_is_found(sentence: str) -> None:
    assert KnownSentences(["what are the signs of grooming", "my phone died"]).hold(sentence)


@pytest.mark.parametrize(
    "sentence", ["what are the signs of abuse", "my phone died", "phone", "", "my phone died on the bus"]
)
def test_other_and_very_short_sentences_are_let_through(sentence: str) -> None:
    assert not KnownSentences(["what are the signs of grooming", "my phone died"]).hold(sentence)
