"""Takes a correction ("I was asking for school") and answers the question instead."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, reader_of
from bot.content.choice_names import NO_TOPIC, TOPIC_PREFIX
from bot.replies.messages import Message


class TakeCorrection(ConversationAction, Action):
    """Thanks, then the likeliest topic of the message that raised the alarm."""

    def name(self) -> str:
        """See parent class."""
        return "action_take_correction"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        audience = reader_of(tracker).audience
        topic = tracker.get_slot("topic")
        if not topic or topic == NO_TOPIC:
            return composer().standing("corrected_without_topic", audience)
        answer = composer().topic(topic.removeprefix(TOPIC_PREFIX), audience)
        return [
            *composer().standing("corrected", audience),
            *answer,
            *composer().standing("after_answer", audience)[1:],
        ]
