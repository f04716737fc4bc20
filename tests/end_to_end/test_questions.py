"""Questions and their answers: by tapping, by typing, misspelt, and not understood."""

import pytest

from bot.content.library import Library, load_library
from tests.end_to_end.chat import Chat
from tests.stack import Stack

AUDIENCES = ("8-10", "11-13", "14-17", "adult")
GROUPS = [group.id for group in load_library().groups]
# None of these stands among the examples.
TYPED = {
    "please explain consent to me": "consent",
    "what does grooming look like": "grooming_signs",
    "what happens when you ring childline": "what_happens_when_i_call",
    "who finds out if i tell": "who_will_know",
    "what does harmful sexual behaviour mean": "what_is_hsb",
}
MISSPELT = {
    "wot is consnet": "consent",
    "wat hapens wen i ring chidline": "what_happens_when_i_call",
    "wot is grooooming sings": "grooming_signs",
    "wil my parants find out": "who_will_know",
    "is it my falt": "is_it_my_fault",
    "wat age is the age of consnt": "age_of_consent",
}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_topic_is_one_tap_away_with_the_answer_for_its_reader(
    stack: Stack, library: Library, audience: str
) -> None:
    chat = Chat(stack, audience)
    wrong = []
    for number, (name, topic) in enumerate(library.topics.items()):
        if number % 20 == 19:
            chat = Chat(stack, audience)
        reply = chat.tap(f"topic_{name}")
        if reply.words != topic.words(audience).strip() or reply.escalation:
            wrong.append(name)
    assert wrong == []


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(("question", "topic"), TYPED.items())
def test_a_typed_question_gets_the_answer_for_its_reader(
    stack: Stack, library: Library, audience: str, question: str, topic: str
) -> None:
    reply = Chat(stack, audience).say(question)
    assert reply.words == library.topics[topic].words(audience).strip()
    assert reply.escalation is None


@pytest.mark.parametrize(("question", "topic"), MISSPELT.items())
def test_a_misspelt_question_is_answered_or_its_topic_offered(
    stack: Stack, library: Library, question: str, topic: str
) -> None:
    reply = Chat(stack).say(question)
    assert library.topics[topic].words("11-13").strip() in reply.words or f"topic_{topic}" in reply.choices


def test_an_answer_offers_what_to_ask_next_and_a_person(stack: Stack, library: Library) -> None:
    choices = Chat(stack).say("what is consent").choices
    assert {f"topic_{name}" for name in library.topics["consent"].next} <= set(choices)
    assert "talk_to_someone" in choices


@pytest.mark.parametrize("typed", ["purple dinosaur spoon", "something about pictures maybe"])
def test_what_is_not_understood_brings_two_topics_at_most_and_a_person(stack: Stack, typed: str) -> None:
    reply = Chat(stack).say(typed)
    assert reply.escalation is None
    assert sum(choice.startswith("topic_") for choice in reply.choices) <= 2
    assert {"show_topics", "talk_to_someone"} <= set(reply.choices)


def test_what_is_half_understood_brings_a_topic_that_it_may_be_about(stack: Stack) -> None:
    reply = Chat(stack).say("something about pictures maybe")
    assert any(choice.startswith("topic_") for choice in reply.choices)


def test_all_subjects_can_be_listed(stack: Stack) -> None:
    listed = [f"group_{group}" for group in GROUPS]
    for reply in (Chat(stack, "adult").tap("show_topics"), Chat(stack, "adult").say("what can i ask you")):
        assert [choice for choice in reply.choices if choice.startswith("group_")] == listed


def test_a_young_person_is_not_sent_to_the_pages_of_staff(stack: Stack) -> None:
    choices = Chat(stack, "11-13").tap("show_topics").choices
    assert "group_at_school" in choices
    assert "group_school_staff" not in choices


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("group", GROUPS)
def test_each_subject_lists_its_questions_for_its_reader(
    stack: Stack, library: Library, group: str, audience: str
) -> None:
    topics = {name: topic for name, topic in library.topics.items() if topic.group == group}
    choices = Chat(stack, audience).tap(f"group_{group}").choices
    listed = {choice for choice in choices if choice.startswith("topic_")}
    assert listed == {f"topic_{name}" for name, topic in topics.items() if topic.is_for(audience)}


@pytest.mark.parametrize(
    "question", ["what is consent", "What is consent?", "WHAT IS CONSENT", "wat is consent"]
)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_asking_what_consent_is_never_escalates(stack: Stack, question: str, audience: str) -> None:
    chat = Chat(stack, audience)
    assert chat.say(question).escalation is None
    assert chat.say(question).escalation is None
