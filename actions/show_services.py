"""Shows people to talk to when somebody asks for a person."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, now, reader_of
from actions.show_help import assessment_of
from bot.replies.messages import Message


class ShowServices(ConversationAction, Action):
    """Services for the reader's age and area that are open now."""

    def name(self) -> str:
        """See parent class."""
        return "action_show_services"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        risk = assessment_of(tracker) if tracker.get_slot("severity") else None
        return composer().standing_with_help("help_now", reader_of(tracker), now(), risk)
