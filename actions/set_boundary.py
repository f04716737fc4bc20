"""Says calmly what Signpost does not do, and shows people who can help."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, now, reader_of
from bot.replies.messages import Message
from bot.safety.assessment import Assessment
from bot.vocabulary import Category, Severity, Speaker

# Whoever asks how to hurt somebody may need help not to do it.
OWN_BEHAVIOUR = Assessment(Severity.SUPPORT, Category.OWN_BEHAVIOUR, Speaker.OWN_BEHAVIOUR)
REPLIES = {"sexual_request": "boundary_sexual", "harm_request": "boundary_harm"}


class SetBoundary(ConversationAction, Action):
    """No lecture and no details: a boundary, what can be asked instead, and a person."""

    def name(self) -> str:
        """See parent class."""
        return "action_set_boundary"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        reply = REPLIES[tracker.get_intent_of_latest_message() or ""]
        return composer().standing_with_help(reply, reader_of(tracker), now(), OWN_BEHAVIOUR)
