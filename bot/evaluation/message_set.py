"""The open test set, read from its folder: two parts, each by several authors, and the build gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import RootModel

from bot.content.yaml_file import read_file
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
from bot.evaluation.parts import Part
from bot.paths import EVALUATION

MESSAGES = EVALUATION / "messages"
RISK_FILES = ("explicit", "misspelt", "indirect", "third_person", "own_behaviour", "adult")
Entry = TypeVar("Entry")


@dataclass(frozen=True)
class MessageSet:
    """One part, all authors together: messages that carry risk, harmless ones, and conversations."""

    risk: Sequence[RiskMessage]
    benign: Sequence[BenignMessage]
    hinted: Sequence[HintedConversation]
    harmless_conversations: Sequence[BenignConversation]

    def first_messages(self) -> list[str]:
        """The texts that stand by themselves, those with risk first."""
        return [*(message.text for message in self.risk), *(message.text for message in self.benign)]

    def texts(self) -> list[str]:
        """Every text of the part, with the lines of its conversations."""
        conversations: list[HintedConversation | BenignConversation] = [
            *self.hinted,
            *self.harmless_conversations,
        ]
        return [*self.first_messages(), *(text for each in conversations for text in each.messages)]


def load_part(part: Part, folder: Path = MESSAGES) -> MessageSet:
    """Read what all authors of a part have written.

    Raises:
        ContentError: a file does not have the form that tests/evaluation/README.md describes.
    """
    authors = sorted(path for path in (folder / part).iterdir() if path.is_dir())
    conversations = _read(authors, "conversations", ConversationFile)
    return MessageSet(
        risk=[message for name in RISK_FILES for message in _read(authors, name, RiskFile)],
        benign=_read(authors, "benign", BenignFile),
        hinted=[each for each in conversations if isinstance(each, HintedConversation)],
        harmless_conversations=[each for each in conversations if isinstance(each, BenignConversation)],
    )


def load_parts(folder: Path = MESSAGES) -> dict[Part, MessageSet]:
    """Read both parts.

    Raises:
        ContentError: a file does not have the form that tests/evaluation/README.md describes.
    """
    return {part: load_part(part, folder) for part in Part}


def load_forced(folder: Path = MESSAGES) -> list[ForcedMessage]:
    """Read the sentences of the build gate; they belong to no part.

    Raises:
        ContentError: the file does not have the form that tests/evaluation/README.md describes.
    """
    return read_file(folder / "forced.yml", ForcedFile).root


def _read(authors: Sequence[Path], name: str, form: type[RootModel[list[Entry]]]) -> list[Entry]:
    return [entry for author in authors for entry in read_file(author / f"{name}.yml", form).root]
