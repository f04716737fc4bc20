"""The message files of the open test set (`tests/evaluation/messages/*.yml`)."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, RootModel

from bot.content.model import ContentModel, Name, Text
from bot.vocabulary import Category, Severity, Speaker

Style = Literal["explicit", "misspelt", "indirect", "third_person", "own_behaviour", "adult"]
Raw = Annotated[str, Field(min_length=1)]  # spaces at the ends are part of a disguise


class Label(ContentModel):
    """What is true of a message or conversation; `also` holds other labels that are right, too."""

    category: Category
    speaker: Speaker
    severity: Severity
    also: frozenset[Category | Speaker] = frozenset()

    def allows_category(self, category: Category | None) -> bool:
        """Whether an honest reader could choose this category."""
        return category is not None and (category == self.category or _holds(self.also, category))

    def allows_speaker(self, speaker: Speaker) -> bool:
        """Whether an honest reader could choose this speaker."""
        return speaker == self.speaker or _holds(self.also, speaker)


class RiskMessage(Label):
    """A message that must escalate."""

    text: Raw
    style: Style


class BenignMessage(ContentModel):
    """A message that must not escalate."""

    text: Raw
    kind: Name


class ForcedMessage(ContentModel):
    """One way to write the sentence of the build gate."""

    text: Raw
    way: Name


class HintedConversation(Label):
    """User messages that hint at a risk; the one at place `escalate_by` (from 0) should escalate."""

    kind: Literal["hinted"]
    messages: Annotated[tuple[Text, ...], Field(min_length=1)]
    escalate_by: Annotated[int, Field(ge=0)]


class BenignConversation(ContentModel):
    """User messages of which none may escalate."""

    kind: Literal["benign"]
    messages: Annotated[tuple[Text, ...], Field(min_length=1)]


Conversation = Annotated[HintedConversation | BenignConversation, Field(discriminator="kind")]
RiskFile = RootModel[list[RiskMessage]]
BenignFile = RootModel[list[BenignMessage]]
ForcedFile = RootModel[list[ForcedMessage]]
ConversationFile = RootModel[list[Conversation]]


def _holds(labels: Iterable[Category | Speaker], label: str) -> bool:
    """Compares the words: `own_behaviour` names a category and a speaker."""
    return label in {str(each) for each in labels}
