""" "I was asking for school": the nearest topic is answered, and never a random one."""

import pytest

from bot.content.library import Library
from tests.end_to_end.chat import Chat, Reply
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack

CORRECTION = "i was asking for school"
# A message that raises the alarm, and the topics that a teacher would accept as the answer to it.
NEAREST = {
    "someone will post my nudes unless i pay": {
        "online_threats_about_pictures",
        "someone_is_sharing_my_picture",
    },
    "they are threatening to share my picture": {
        "online_threats_about_pictures",
        "someone_is_sharing_my_picture",
    },
    "someone is sharing my nudes round school": {"someone_is_sharing_my_picture"},
    "is it rape if someone forces you to have sex": {
        "consent",
        "age_of_consent",
        "being_pressured",
        "what_is_hsb",
    },
}


def correct(chat: Chat, how: str) -> Reply:
    """Tap the correction or type it."""
    return chat.tap("correct_school") if how == "tap" else chat.say(CORRECTION)


@pytest.mark.parametrize("how", ["tap", "say"])
@pytest.mark.parametrize(("typed", "topics"), NEAREST.items())
def test_a_correction_answers_the_nearest_topic(
    stack: Stack, library: Library, typed: str, topics: set[str], how: str
) -> None:
    chat = Chat(stack)
    assert chat.say(typed).escalation
    assert _topics_in(correct(chat, how), library) <= topics


@pytest.mark.parametrize("how", ["tap", "say"])
def test_a_correction_is_thanked_for_and_raises_no_alarm(stack: Stack, library: Library, how: str) -> None:
    chat = Chat(stack)
    chat.say(DISCLOSURE)
    reply = correct(chat, how)
    assert reply.escalation is None
    assert "Thank you for putting that right" in reply.words
    assert "type help" in reply.words
    assert "talk_to_someone" in reply.choices


def test_what_was_never_understood_is_not_answered_with_a_guess(stack: Stack, library: Library) -> None:
    chat = Chat(stack)
    chat.say("purple dinosaur spoon")
    assert _topics_in(chat.say(CORRECTION), library) == set()


def test_a_question_that_was_answered_is_not_answered_with_an_older_guess(
    stack: Stack, library: Library
) -> None:
    chat = Chat(stack)
    chat.say("purple dinosaur spoon")
    chat.say("what is consent")
    assert _topics_in(chat.say(CORRECTION), library) <= {"consent"}


@pytest.mark.parametrize("how", ["tap", "say"])
def test_after_a_correction_the_old_alarm_no_longer_shapes_help(stack: Stack, how: str) -> None:
    plain = Chat(stack).say("help").service_ids
    chat = Chat(stack)
    assert chat.say("is it rape if someone forces you to have sex").escalation
    correct(chat, how)
    assert chat.say("help").service_ids == plain


def _topics_in(reply: Reply, library: Library) -> set[str]:
    """The topics whose answer for the site's age band the reply holds."""
    return {name for name, topic in library.topics.items() if topic.words("11-13").strip() in reply.words}
