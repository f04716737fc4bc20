"""The way back to a lesson that a question has interrupted."""

from bot.content.choice_names import GROUP_PREFIX, TOPIC_PREFIX
from bot.content.choices import KnownChoices
from bot.edge.conversations import Conversation
from bot.edge.safe_word import SAFETY_ANSWERS
from bot.replies.messages import Message, offered_choices, with_choice

# Reading on, or an alarm that is over, interrupts a lesson; any other choice leaves it.
READING_ON = (TOPIC_PREFIX, GROUP_PREFIX)
AFTER_AN_ALARM = {"safe_yes", "correct_school"}


def follow(conversation: Conversation, choice: str, known: KnownChoices) -> None:
    """Note the lesson's screen that a choice leads to, or that the lesson is left."""
    step = known.lesson_step(choice)
    if step:
        conversation.lesson = None if step.is_end else choice
    elif not choice.startswith(READING_ON) and choice not in AFTER_AN_ALARM:
        conversation.lesson = None


def with_way_back(messages: list[Message], step: str, title: str) -> list[Message]:
    """A reply whose choices end with the way back to the screen `step`.

    A lesson's own screen needs none, and "are you safe right now?" stands alone.
    """
    asks_whether_safe = not SAFETY_ANSWERS.isdisjoint(offered_choices(messages).values())
    if asks_whether_safe or any(message["type"] == "lesson" for message in messages):
        return messages
    return with_choice(messages, {"id": step, "title": title})
