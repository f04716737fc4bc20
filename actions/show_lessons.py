"""Shows the short lessons when somebody asks for them."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, reader_of
from bot.replies.messages import Message


class ShowLessons(ConversationAction, Action):
    """The lessons for the reader's age."""

    def name(self) -> str:
        """See parent class."""
        return "action_show_lessons"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        return composer().lessons.offered(reader_of(tracker).audience)
