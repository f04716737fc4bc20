"""Offers what the message may have been about, when the classifier is not sure enough."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, reader_of
from bot.content.choice_names import NO_TOPIC, TOPIC_PREFIX
from bot.replies.messages import Message


class OfferTopics(ConversationAction, Action):
    """The two likeliest topics, all subjects, and a person."""

    def name(self) -> str:
        """See parent class."""
        return "action_offer_topics"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        likely = [tracker.get_slot(slot) for slot in ("offered_topic", "other_topic")]
        names = [name.removeprefix(TOPIC_PREFIX) for name in likely if name and name != NO_TOPIC]
        reply = "fallback" if names else "fallback_without_topics"
        return composer().topic_choices(names, reply, reader_of(tracker).audience)
