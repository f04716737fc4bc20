"""A baseline: words and phrases that alone raise an alarm, as web filters in schools use them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text
from bot.content.yaml_file import read_file
from bot.evaluation.system import Turn
from bot.paths import EVALUATION
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK
from bot.vocabulary import Category, Severity, Speaker

KEYWORDS = EVALUATION / "keywords.yml"


class Keywords(ContentModel):
    """Words and phrases by the category that they stand for."""

    keywords: Annotated[dict[Category, list[Text]], Field(min_length=1)]


class KeywordList:
    """Escalates a message that holds a listed word, whatever stands around it.

    Always says that the writer speaks of themselves: a list cannot know. Earlier messages mean nothing to it.
    """

    def __init__(self, keywords: Mapping[Category, Sequence[str]]) -> None:
        """The most pressing category whose word is found is the answer."""
        self._patterns = {
            category: re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in keywords[category])})\b", re.I)
            for category in Category
            if keywords.get(category)
        }

    @classmethod
    def load(cls, path: Path = KEYWORDS) -> "KeywordList":
        """Read the list.

        Raises:
            ContentError: the file holds a mistake.
        """
        return cls(read_file(path, Keywords).keywords)

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Look for the words in one message."""
        plain = text.replace("\u2019", "'")
        for category, pattern in self._patterns.items():
            if pattern.search(plain):
                return Assessment(Severity.URGENT, category, Speaker.SELF)
        return NO_RISK

    def assess_many(self, messages: Iterable[Turn]) -> list[Assessment]:
        """Look for the words in each message."""
        return [self.assess(text) for text, _ in messages]
