"""Tokenizer: the words of a message as the detector reads them, spelling and text-speak mended.

"wots consent m8" and "what is consent mate" become the same words, so a question finds its topic in a child's
own spelling.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.screened import screened


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class FoldedTokenizer(Tokenizer):
    """Splits the folded reading at its spaces; other attributes (a response's text) at theirs."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See parent class."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """See parent class; a message without any word gets one token, which Rasa needs."""
        text = message.get(attribute)
        if attribute == TEXT:
            text = screened(text, message.get("metadata")).folded
        words = text.split() or ["-"]
        tokens: list[Token] = self._convert_words_to_tokens(words, " ".join(words))
        return tokens
