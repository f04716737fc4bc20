"""A small set of messages and a real, quick system to measure: a keyword list."""

import pytest

from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet
from bot.evaluation.messages import (
    BenignConversation,
    BenignMessage,
    ForcedMessage,
    HintedConversation,
    RiskMessage,
)
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
            HintedConversation(
                kind="hinted",
                messages=("hello", "a secret", "bye"),
                escalate_by=1,
                category=Category.GROOMING,
                speaker=Speaker.SELF,
                severity=Severity.URGENT,
            ),
            HintedConversation(
                kind="hinted",
                messages=("hello", "well", "you know", "he hurts me"),
                escalate_by=2,
                category=Category.SEXUAL_ABUSE,
                speaker=Speaker.SELF,
                severity=Severity.URGENT,
            ),
        ],
        harmless_conversations=[BenignConversation(kind="benign", messages=("hello", "thanks"))],
        forced=[
            ForcedMessage(text="i am forced", way="plain"),
            ForcedMessage(text="i am foced", way="typo"),
        ],
    )
