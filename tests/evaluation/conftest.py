"""A small set of messages and a real, quick system to measure: a keyword list."""

import pytest

from bot.evaluation.evaluation import measure_all
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet
from bot.evaluation.messages import (
    BenignConversation,
    BenignMessage,
    ForcedMessage,
    HintedConversation,
    RiskMessage,
)
from bot.evaluation.parts import Part
from bot.evaluation.report import Report
from bot.evaluation.system import System
from bot.evaluation.timing import timing
from bot.vocabulary import Category, Severity, Speaker


@pytest.fixture(scope="session")
def keyword_list() -> KeywordList:
    return KeywordList({Category.SEXUAL_ABUSE: ["forced", "hurts me"], Category.GROOMING: ["secret"]})


def risk(text: str, category: Category, also: frozenset[Category | Speaker] = frozenset()) -> RiskMessage:
    return RiskMessage(
        text=text,
        category=category,
        speaker=Speaker.SELF,
        severity=Severity.URGENT,
        style="explicit",
        also=also,
    )


def hinted(*messages: str, escalate_by: int, category: Category) -> HintedConversation:
    return HintedConversation(
        kind="hinted",
        messages=messages,
        escalate_by=escalate_by,
        category=category,
        speaker=Speaker.SELF,
        severity=Severity.URGENT,
    )


@pytest.fixture(scope="session")
def messages() -> MessageSet:
    return MessageSet(
        risk=[
            risk("somebody forced her", Category.SEXUAL_ABUSE),
            risk("there is a secret", Category.SEXUAL_ABUSE, frozenset({Category.GROOMING})),
            risk("it goes on every night", Category.GROOMING),
        ],
        benign=[
            BenignMessage(text="a secret recipe", kind="small_talk"),
            BenignMessage(text="nice weather", kind="small_talk"),
        ],
        hinted=[
            hinted("hello", "a secret", "bye", escalate_by=1, category=Category.GROOMING),
            hinted("hello", "well", "you know", "he hurts me", escalate_by=2, category=Category.SEXUAL_ABUSE),
        ],
        harmless_conversations=[BenignConversation(kind="benign", messages=("hello", "thanks"))],
    )


@pytest.fixture(scope="session")
def parts(messages: MessageSet) -> dict[Part, MessageSet]:
    return dict.fromkeys(Part, messages)


@pytest.fixture(scope="session")
def forced() -> list[ForcedMessage]:
    return [ForcedMessage(text="i am forced", way="plain"), ForcedMessage(text="i am foced", way="typo")]


@pytest.fixture(scope="session")
def report(
    keyword_list: KeywordList,
    parts: dict[Part, MessageSet],
    messages: MessageSet,
    forced: list[ForcedMessage],
) -> Report:
    """The keyword list under three names."""
    systems: dict[str, System] = dict.fromkeys(("signpost", "keyword_list", "nearest"), keyword_list)
    return Report(
        systems=measure_all(systems, parts, forced), timing=timing(systems, messages.first_messages())
    )
