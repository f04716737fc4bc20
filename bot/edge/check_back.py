"""Comes back to what was hard: once, when somebody has gone on asking other things after help was shown."""

from dataclasses import dataclass

from bot.edge.conversations import Conversation
from bot.replies.composer import Composer
from bot.replies.messages import Message

REPLY = "check_back"
QUESTIONS_BEFORE = 2  # answered without help since; sooner would sound as if nothing had been heard


@dataclass(frozen=True)
class CheckBack:
    """Adds one gentle reminder that people can help; never twice for the same help."""

    composer: Composer

    def after(self, conversation: Conversation, messages: list[Message]) -> list[Message]:
        """The reply to a message without risk, with the reminder where it is time for it."""
        if conversation.latest_risk is None or conversation.since_help is None:
            return messages
        conversation.since_help += 1
        if conversation.since_help < QUESTIONS_BEFORE:
            return messages
        conversation.since_help = None
        return [*messages, *self.composer.standing(REPLY, conversation.audience)]
