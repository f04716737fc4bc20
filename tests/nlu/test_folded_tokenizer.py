"""The tokenizer sees the words as the detector reads them."""

from pathlib import Path

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.folded_tokenizer import FoldedTokenizer
from tests.nlu.parts import make


@pytest.fixture
def tokenizer(tmp_path: Path) -> FoldedTokenizer:
    return make(FoldedTokenizer, tmp_path)


def words(tokenizer: FoldedTokenizer, text: str) -> list[str]:
    return [token.text for token in tokenizer.tokenize(Message({TEXT: text}), TEXT)]


def test_a_childs_spelling_becomes_the_same_words(tokenizer: FoldedTokenizer) -> None:
    assert words(tokenizer, "WHAT is consent?") == words(tokenizer, "what is consent")


@pytest.mark.parametrize("text", ["🙂", "!!!", "-"])
def test_a_message_without_a_word_still_has_a_token(tokenizer: FoldedTokenizer, text: str) -> None:
    assert len(words(tokenizer, text)) >= 1
