"""The content files that detection is made of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content.benign import BenignMessages
from bot.content.conversations import ExampleConversation, ExampleConversations
from bot.content.errors import ContentError, Fault
from bot.content.library import load_folder
from bot.content.risk import Risk
from bot.content.topic import Topic
from bot.content.word_list import WordList
from bot.paths import DATA
from bot.safety.phrases.cues import Cues, load_cues
from bot.safety.phrases.word_lists import WordLists
from bot.safety.reading.tables import ReadingTables, load_tables
from bot.vocabulary import Category


@dataclass(frozen=True)
class SafetyContent:
    """Risks, word lists, tables and cues, and the messages and conversations that the model learns from."""

    data: Path
    risks: Mapping[Category, Risk]
    topics: Mapping[str, Topic]
    benign: Mapping[str, BenignMessages]
    conversations: Sequence[ExampleConversation]
    lists: WordLists
    tables: ReadingTables
    cues: Cues

    def messages(self) -> Iterator[str]:
        """Every example message and question, as written."""
        for risk in self.risks.values():
            for examples in risk.examples.values():
                yield from examples
        for kind in self.benign.values():
            yield from kind.messages
        for topic in self.topics.values():
            yield from topic.questions
        for conversation in self.conversations:
            yield from conversation.messages

    def pattern_words(self) -> Iterator[str]:
        """Every plain word of the word lists."""
        for name in self.lists.names():
            for entry in self.lists.entries(name):
                yield from entry


def load_content(data: Path = DATA) -> SafetyContent:
    """Read everything that detection needs under `data`.

    Raises:
        ContentError: with every mistake in the files read.
    """
    faults: list[Fault] = []
    risks = load_folder(data / "risks", Risk, faults)
    topics = load_folder(data / "topics", Topic, faults)
    benign = load_folder(data / "benign", BenignMessages, faults)
    conversations = load_folder(data / "conversations", ExampleConversations, faults)
    words = load_folder(data / "words", WordList, faults)
    if faults:
        raise ContentError(faults)
    return SafetyContent(
        data=data,
        risks={category: risks[category] for category in Category if category in risks},
        topics=topics,
        benign=benign,
        conversations=[each for kind in conversations.values() for each in kind.conversations],
        lists=WordLists({name: tuple(words[name].words) for name in sorted(words)}),
        tables=load_tables(data),
        cues=load_cues(data),
    )


def count_words(messages: Iterable[str]) -> Counter[str]:
    """How often each plain word stands in the messages."""
    counts: Counter[str] = Counter()
    for message in messages:
        lower = message.lower().replace("'", "").replace("\u2019", "")
        counts.update("".join(c if c.isascii() and c.isalnum() else " " for c in lower).split())
    return counts
