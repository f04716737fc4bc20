"""Hears a young person who says that they are accused of harm and did not do it.

The detector takes it for their own doing, and the words for that ("if it is still going on, stop now") would
judge them. A topic that lists such phrases (`for_who_denies`) answers instead, above the same services.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from bot.content.errors import ContentError, Fault
from bot.content.library import Library
from bot.content.topic import Topic
from bot.content.yaml_file import line_in
from bot.paths import DATA
from bot.safety.assessment import ANSWERED_BY, UNSURE, Assessment
from bot.safety.phrases import PhraseNetwork, PhraseRule
from bot.safety.phrases.language import PatternMistake, parse
from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.token import Token
from bot.vocabulary import Audience, Speaker


class Denials:
    """Finds the phrases of topics that answer a denial."""

    def __init__(self, library: Library, data: Path = DATA) -> None:
        """Compile the phrases.

        Raises:
            ContentError: a phrase does not follow the language.
        """
        lists = WordLists({name: tuple(each.words) for name, each in library.words.items()})
        self._network = PhraseNetwork(list(_rules(library.topics, data)), lists)

    def topic(self, folded: str) -> str | None:
        """The topic that answers a message, folded, in which one of its phrases stands."""
        tokens = [Token(word, word) for word in folded.split()]
        return next((match.rule.name for match in self._network.find(tokens)), None)

    def heard(self, risk: Assessment, folded: str, audience: Audience) -> Assessment:
        """The same risk, as one that is not sure and is answered by a topic, where it is denied.

        Adults are answered in words for anybody: to them the topic speaks of a child.
        """
        if risk.speaker is not Speaker.OWN_BEHAVIOUR or not risk.escalate or risk.is_only_help:
            return risk
        topic = self.topic(folded)
        if topic is None:
            return risk
        answered = () if audience is Audience.ADULT else (ANSWERED_BY + topic,)
        labels = dict.fromkeys((*risk.explanation, UNSURE, *answered))
        return replace(risk, explanation=tuple(labels))


def _rules(topics: Mapping[str, Topic], data: Path) -> Iterator[PhraseRule]:
    for name, topic in topics.items():
        for place, phrase in enumerate(topic.for_who_denies):
            try:
                yield PhraseRule(name, parse(phrase))
            except PatternMistake as mistake:
                path = data / "topics" / f"{name}.yml"
                line = line_in(path, ["for_who_denies", place])
                raise ContentError([Fault(path, line, mistake.problem, mistake.remedy)]) from None
