"""Answers a message that carries risk."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, now, reader_of
from bot.content.choice_names import NO_TOPIC, TOPIC_PREFIX
from bot.replies.messages import Message
from bot.safety.assessment import Assessment
from bot.vocabulary import Category, Severity, Speaker


def assessment_of(tracker: Tracker) -> Assessment:
    """The assessment as the slots hold it; a message brings its own values for all of them."""
    category = tracker.get_slot("category")
    return Assessment(
        severity=Severity(tracker.get_slot("severity") or Severity.SUPPORT),
        category=Category(category) if category else None,
        speaker=Speaker(tracker.get_slot("speaker") or Speaker.UNKNOWN),
        explanation=tuple(tracker.get_slot("reasons") or ()),
    )


class ShowHelp(ConversationAction, Action):
    """Words for the category and speaker, services, and "are you safe right now?"."""

    def name(self) -> str:
        """See parent class."""
        return "action_show_help"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        topic = (tracker.get_slot("asked_topic") or NO_TOPIC).removeprefix(TOPIC_PREFIX)
        return composer().escalation(assessment_of(tracker), reader_of(tracker), now(), topic)
