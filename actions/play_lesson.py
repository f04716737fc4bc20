"""Plays a lesson, screen by screen."""

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, reader_of
from bot.replies.messages import Message


class PlayLesson(ConversationAction, Action):
    """The screen that was chosen; which one is said by its id alone, so nothing has to be remembered."""

    def name(self) -> str:
        """See parent class."""
        return "action_play_lesson"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        step = tracker.get_slot("lesson_step") or ""
        return composer().lessons.screen(step, reader_of(tracker).audience)
