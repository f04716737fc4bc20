"""A rule of wording (`data/wording/*.yml`): words that no text may hold, why, and what to write instead."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from bot.content.model import ContentModel, Name, Text
from bot.vocabulary import Audience

# A pattern that finds nothing at all in here would find a fault in every text.
ANY_SENTENCE = "A sentence, with words in it."


def _finds_words(pattern: str) -> str:
    try:
        found = re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"not a regular expression ({error})") from None
    if any(not match[0] for text in ("", ANY_SENTENCE) for match in found.finditer(text)):
        raise ValueError("it matches where there are no words")
    return pattern


Pattern = Annotated[Text, AfterValidator(_finds_words)]
Examples = Annotated[list[Text], Field(min_length=1)]


class WordingRule(ContentModel):
    """One rule. It finds a text that holds any of its phrases or matches any of its patterns.

    `phrases` are plain words, where `*` stands for any ending; `patterns` are regular expressions. Capital
    letters do not matter. `quotations` says whether words in quotation marks, somebody's own, are free.
    """

    name: Name
    because: Text
    remedy: Text
    audiences: Annotated[list[Audience], Field(min_length=1)] = list(Audience)
    quotations: Literal["free", "checked"]
    phrases: list[Text] = []
    patterns: list[Pattern] = []
    wrong: Examples
    right: Examples

    @model_validator(mode="after")
    def _looks_for_something(self) -> Self:
        if not self.phrases and not self.patterns:
            raise ValueError("a rule needs phrases or patterns")
        return self


class WordingRules(ContentModel):
    """The rules of one concern."""

    title: Text
    rules: Annotated[list[WordingRule], Field(min_length=1)]
