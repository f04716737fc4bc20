"""The whole open test set, read from its folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content.yaml_file import read_file
from bot.evaluation.halves import Half, half_of
from bot.evaluation.messages import (
    BenignConversation,
    BenignFile,
    BenignMessage,
    ConversationFile,
    ForcedFile,
    ForcedMessage,
    HintedConversation,
    RiskFile,
    RiskMessage,
)
from bot.paths import EVALUATION

MESSAGES = EVALUATION / "messages"
RISK_FILES = ("explicit", "misspelt", "indirect", "third_person", "own_behaviour", "adult")


@dataclass(frozen=True)
class MessageSet:
    """Messages that carry risk, harmless ones, conversations, and the sentences of the gate."""

    risk: Sequence[RiskMessage]
    benign: Sequence[BenignMessage]
    hinted: Sequence[HintedConversation]
    harmless_conversations: Sequence[BenignConversation]
    forced: Sequence[ForcedMessage]

    def half(self, half: Half) -> "MessageSet":
        """The part of the set that belongs to one half; a conversation goes by its lines together."""
        return MessageSet(
            risk=[message for message in self.risk if half_of(message.text) is half],
            benign=[message for message in self.benign if half_of(message.text) is half],
            hinted=[each for each in self.hinted if half_of("\n".join(each.messages)) is half],
            harmless_conversations=[
                each for each in self.harmless_conversations if half_of("\n".join(each.messages)) is half
            ],
            forced=[message for message in self.forced if half_of(message.text) is half],
        )


def load_messages(folder: Path = MESSAGES) -> MessageSet:
    """Read the test set.

    Raises:
        ContentError: a file does not have the form that tests/evaluation/README.md describes.
    """
    conversations = read_file(folder / "conversations.yml", ConversationFile).root
    return MessageSet(
        risk=[message for name in RISK_FILES for message in read_file(folder / f"{name}.yml", RiskFile).root],
        benign=read_file(folder / "benign.yml", BenignFile).root,
        hinted=[each for each in conversations if isinstance(each, HintedConversation)],
        harmless_conversations=[each for each in conversations if isinstance(each, BenignConversation)],
        forced=read_file(folder / "forced.yml", ForcedFile).root,
    )
