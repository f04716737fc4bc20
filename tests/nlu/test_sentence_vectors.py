"""The featurizer adds one sentence vector to each message that has text."""

from pathlib import Path

import numpy
import pytest
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.screened import KEY, Screened
from bot.nlu.sentence_vectors import SentenceVectors
from bot.safety.assessment import NO_RISK
from bot.safety.classifier.encoder import DIMENSIONS
from tests.nlu.parts import make


@pytest.fixture
def featurizer(tmp_path: Path) -> SentenceVectors:
    return make(SentenceVectors, tmp_path)


def vector(featurizer: SentenceVectors, text: str) -> numpy.ndarray:
    (message,) = featurizer.process([Message({TEXT: text})])
    _, sentence = message.get_dense_features(TEXT, [])
    assert sentence is not None
    return sentence.features


def test_a_message_gets_one_vector(featurizer: SentenceVectors) -> None:
    found = vector(featurizer, "what is consent")
    assert found.shape == (1, DIMENSIONS)
    assert numpy.isfinite(found).all()
    assert numpy.abs(found).sum() > 0


def test_like_sentences_lie_closer_than_unlike_ones(featurizer: SentenceVectors) -> None:
    asked, same, other = (
        vector(featurizer, text)[0]
        for text in ("what is consent", "what does consent mean", "my bike has a flat tyre")
    )

    def likeness(one: numpy.ndarray, two: numpy.ndarray) -> float:
        return float(one @ two / numpy.linalg.norm(one) / numpy.linalg.norm(two))

    assert likeness(asked, same) > likeness(asked, other) + 0.2


def test_the_same_text_has_the_same_vector_alone_and_in_company(featurizer: SentenceVectors) -> None:
    messages = featurizer.process([Message({TEXT: text}) for text in ("hello", "what is consent", "bye")])
    together = messages[1].get_dense_features(TEXT, [])[1]
    assert together is not None
    assert numpy.allclose(together.features, vector(featurizer, "what is consent"), atol=1e-5)


def test_the_vector_that_came_with_a_message_is_used_as_it_is(featurizer: SentenceVectors) -> None:
    sent = numpy.arange(DIMENSIONS, dtype=numpy.float32)
    message = Message({TEXT: "hello", "metadata": {KEY: Screened("hello", sent, NO_RISK).to_dict()}})
    featurizer.process([message])
    found = message.get_dense_features(TEXT, [])[1]
    assert found is not None
    assert numpy.array_equal(found.features[0], sent)


def test_a_message_without_text_gets_none(featurizer: SentenceVectors) -> None:
    (message,) = featurizer.process([Message({INTENT: "greet"})])
    assert message.features == []


def test_training_examples_get_vectors_too(featurizer: SentenceVectors) -> None:
    data = TrainingData([Message.build("hello", "greet"), Message.build("bye", "goodbye")])
    assert all(example.features for example in featurizer.process_training_data(data).training_examples)


def test_a_very_long_message_costs_no_more_than_its_limit(featurizer: SentenceVectors) -> None:
    assert numpy.isfinite(vector(featurizer, "a" * 5000 + " what " * 2000)).all()


def test_rasa_knows_what_has_to_come_before_it() -> None:
    assert any(issubclass(WhitespaceTokenizer, kind) for kind in SentenceVectors.required_components())
