"""Reads the answer to "are you safe right now?", tapped or typed."""

from dataclasses import replace

from rasa_sdk import Action, Tracker

from actions.conversation_action import ConversationAction, composer, now, reader_of
from actions.show_help import ShowHelp, assessment_of
from bot.replies.messages import Message
from bot.vocabulary import Severity

ANSWERS = {
    "safe_yes": "safe_yes",
    "affirm": "safe_yes",
    "safe_no": "safe_no",
    "deny": "safe_no",
    "safe_unsure": "safe_unsure",
    "unsure": "safe_unsure",
}
TYPED = {"affirm", "deny", "unsure"}


class AnswerSafetyCheck(ConversationAction, Action):
    """Not safe: emergency help. Not sure: help again. Safe: what comes next.

    A typed yes, no or "not sure" counts as an answer only right after the question; else it is small talk.
    """

    def name(self) -> str:
        """See parent class."""
        return "action_answer_safety_check"

    def messages(self, tracker: Tracker) -> list[Message]:
        """See parent class."""
        reader = reader_of(tracker)
        intent = tracker.get_intent_of_latest_message()
        if intent in TYPED and last_action(tracker) != ShowHelp().name():
            return composer().standing("anything_else", reader.audience)
        reply = ANSWERS[intent or "unsure"]
        if reply == "safe_yes":
            return composer().standing(reply, reader.audience)
        assessment = assessment_of(tracker)
        if reply == "safe_no":
            assessment = replace(assessment, severity=Severity.EMERGENCY)
        return composer().standing_with_help(reply, reader, now(), assessment)


def last_action(tracker: Tracker) -> str | None:
    """The last thing that the bot did before it listened again."""
    names = [event.get("name") for event in tracker.events if event.get("event") == "action"]
    own = [name for name in names if name not in {"action_listen", "action_extract_slots"}]
    return own[-1] if own else None
