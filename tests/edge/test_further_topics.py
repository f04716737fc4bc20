"""Answers that a message may have asked for besides are offered beside the reply."""

from dataclasses import replace

import pytest

from bot.content.library import Library
from bot.content.standing_reply import Choice
from bot.edge.brain_client import BrainReply
from bot.edge.further_topics import FurtherTopics
from bot.replies.composer import Composer
from bot.replies.messages import Message, choices, help_cards, text
from bot.safety.assessment import ANSWERED_BY, LED_BY, NO_RISK, UNSURE, Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

CHILD = Audience.AGE_11_13
WORRY = Assessment(Severity.SUPPORT, Category.GROOMING, Speaker.SELF)
DANGER = Assessment(Severity.EMERGENCY, Category.IMMEDIATE_DANGER, Speaker.SELF)
HELP: list[Message] = [
    text("words"),
    help_cards([]),
    text("safe?"),
    choices([Choice(title="Yes", choice="safe_yes")]),
]
ANSWER: list[Message] = [text("words"), choices([Choice(title="More subjects", choice="show_topics")])]


@pytest.fixture
def further(library: Library) -> FurtherTopics:
    return FurtherTopics(Composer(library))


def asked(intent: str, *likely: str) -> BrainReply:
    return BrainReply([], intent, likely)


def ids(message: Message) -> list[str]:
    return [choice["id"] for choice in message["choices"]]


def test_after_help_two_answers_can_be_read_before_the_question_about_safety(further: FurtherTopics) -> None:
    reply = further.beside(HELP, asked("risk", "topic_grooming_signs", "topic_consent"), WORRY, CHILD)
    assert [each["type"] for each in reply] == ["text", "help", "text", "choices", "text", "choices"]
    assert ids(reply[3]) == ["topic_grooming_signs", "topic_consent"]
    assert reply[4:] == HELP[2:]


def test_who_was_hurt_does_not_read_of_having_hurt_somebody(further: FurtherTopics) -> None:
    found = asked("risk", "topic_i_pressured_someone", "topic_is_it_my_fault")
    assert ids(further.beside(HELP, found, WORRY, CHILD)[3]) == ["topic_is_it_my_fault"]
    own = replace(WORRY, speaker=Speaker.OWN_BEHAVIOUR)
    assert ids(further.beside(HELP, found, own, CHILD)[3])[0] == "topic_i_pressured_someone"


def test_who_did_something_does_not_read_as_somebody_who_was_harmed(further: FurtherTopics) -> None:
    own = replace(WORRY, speaker=Speaker.OWN_BEHAVIOUR)
    found = asked("risk", "topic_touched_at_school", "topic_worried_about_what_i_did")
    assert ids(further.beside(HELP, found, own, CHILD)[3])[0] == "topic_worried_about_what_i_did"


def test_a_child_in_need_of_help_is_not_offered_what_adults_read(further: FurtherTopics) -> None:
    found = asked("risk", "topic_my_child_was_hurt", "topic_consent")
    assert ids(further.beside(HELP, found, WORRY, Audience.AGE_14_17)[3])[0] == "topic_consent"


@pytest.mark.parametrize("risk", [DANGER, replace(WORRY, category=Category.SUICIDE_SELF_HARM)])
def test_where_a_life_may_be_at_risk_nothing_stands_beside_the_help(
    further: FurtherTopics, risk: Assessment
) -> None:
    assert further.beside(HELP, asked("risk", "topic_consent"), risk, CHILD) == HELP


@pytest.mark.parametrize("risk", [DANGER, replace(WORRY, category=Category.SUICIDE_SELF_HARM)])
def test_where_it_is_not_sure_that_a_life_is_at_risk_what_was_asked_can_be_read(
    further: FurtherTopics, risk: Assessment
) -> None:
    unsure = replace(risk, explanation=(UNSURE,))
    assert ids(further.beside(HELP, asked("risk", "topic_consent"), unsure, CHILD)[3]) == ["topic_consent"]


def test_who_denies_is_offered_nothing_about_having_done_it(further: FurtherTopics) -> None:
    denied = replace(WORRY, explanation=(UNSURE, ANSWERED_BY + "someone_says_i_hurt_them"))
    assert further.beside(HELP, asked("risk", "topic_i_pressured_someone"), denied, CHILD) == HELP


def test_where_the_speaker_is_not_sure_every_answer_may_be_offered(further: FurtherTopics) -> None:
    unsure = replace(WORRY, explanation=(UNSURE,))
    reply = further.beside(HELP, asked("risk", "topic_i_pressured_someone"), unsure, CHILD)
    assert ids(reply[3]) == ["topic_i_pressured_someone"]


def test_an_answer_that_stands_beside_help_is_not_offered_again(further: FurtherTopics) -> None:
    answered = [*further.composer.topic("consent", CHILD), *HELP[1:]]
    reply = further.beside(answered, asked("risk", "topic_consent", "topic_saying_no"), WORRY, CHILD)
    assert ids(reply[3]) == ["topic_saying_no"]


def test_an_answer_offers_its_neighbour_first(further: FurtherTopics) -> None:
    reply = further.beside(ANSWER, asked("topic_consent", "topic_saying_no"), NO_RISK, CHILD)
    assert ids(reply[-1]) == ["topic_saying_no", "show_topics"]


def test_a_neighbour_that_is_offered_already_moves_to_the_front(further: FurtherTopics) -> None:
    offered = [
        Choice(title="More subjects", choice="show_topics"),
        Choice(title="No", choice="topic_saying_no"),
    ]
    reply = further.beside(
        [text("words"), choices(offered)], asked("topic_consent", "topic_saying_no"), NO_RISK, CHILD
    )
    assert ids(reply[-1]) == ["topic_saying_no", "show_topics"]


@pytest.mark.parametrize("intent", ["greet", "nlu_fallback", None])
def test_small_talk_stays_as_it_is(further: FurtherTopics, intent: str) -> None:
    assert further.beside(ANSWER, asked(intent, "topic_consent"), NO_RISK, CHILD) == ANSWER


@pytest.mark.parametrize("name", ["topic_no_such_topic", "topic_cannot_stop_watching_porn", "greet"])
def test_what_is_no_topic_for_this_reader_is_not_offered(further: FurtherTopics, name: str) -> None:
    assert further.beside(ANSWER, asked("topic_consent", name), NO_RISK, Audience.AGE_8_10) == ANSWER


def test_an_adult_on_a_page_for_children_is_offered_a_topic_for_adults(further: FurtherTopics) -> None:
    reply = further.beside(ANSWER, asked("topic_consent", "topic_a_pupil_told_me"), NO_RISK, CHILD)
    assert ids(reply[-1])[0] == "topic_a_pupil_told_me"


def test_what_only_adults_are_told_is_closed_to_children_unless_an_adult_seems_to_write(
    further: FurtherTopics,
) -> None:
    assert "my_child_was_hurt" in further.closed(CHILD, by_adult=False)
    assert "my_child_was_hurt" not in further.closed(CHILD, by_adult=True)
    assert "my_child_was_hurt" not in further.closed(Audience.AGE_14_17, by_adult=False)


def test_what_is_for_older_readers_is_closed_to_the_youngest(further: FurtherTopics) -> None:
    assert "drink_and_drugs" in further.closed(Audience.AGE_8_10, by_adult=True)
    assert "drink_and_drugs" not in further.closed(CHILD, by_adult=False)


def test_what_has_no_answer_for_the_reader_is_not_for_them_unless_an_adult_seems_to_write(
    further: FurtherTopics,
) -> None:
    assert "my_child_was_hurt" in further.not_for(Audience.AGE_14_17, by_adult=False)
    assert "my_child_was_hurt" not in further.not_for(Audience.AGE_14_17, by_adult=True)
    assert "my_child_was_hurt" not in further.not_for(Audience.ADULT, by_adult=False)
    assert "drink_and_drugs" not in further.not_for(Audience.AGE_14_17, by_adult=False)


@pytest.mark.parametrize("audience", Audience)
def test_whatever_is_closed_has_no_answer_for_the_reader(further: FurtherTopics, audience: Audience) -> None:
    closed = set(further.closed(audience, by_adult=False))
    assert closed <= set(further.not_for(audience, by_adult=False))


def test_a_title_is_the_one_for_the_reader(further: FurtherTopics) -> None:
    def title(audience: Audience) -> str:
        reply = further.beside(ANSWER, asked("topic_consent", "topic_porn_questions"), NO_RISK, audience)
        return str(reply[-1]["choices"][0]["title"])

    assert title(Audience.AGE_8_10) == further.composer.library.topics["porn_questions"].titles["8-10"]
    assert title(CHILD) == further.composer.library.topics["porn_questions"].title


def test_where_it_is_open_who_did_what_the_topic_of_who_did_it_comes_last(further: FurtherTopics) -> None:
    open_yet = replace(WORRY, speaker=Speaker.OWN_BEHAVIOUR, explanation=(UNSURE,))
    found = asked("risk", "topic_i_pressured_someone", "topic_not_sure_it_counts")
    shown = ids(further.beside(HELP, found, open_yet, CHILD)[3])
    assert shown == ["topic_not_sure_it_counts", "topic_i_pressured_someone"]


def test_the_topics_of_a_lead_come_first(further: FurtherTopics) -> None:
    own = replace(WORRY, speaker=Speaker.OWN_BEHAVIOUR, explanation=(LED_BY + "saw_and_did_nothing",))
    shown = ids(further.beside(HELP, asked("risk", "topic_i_pressured_someone"), own, CHILD)[3])
    assert shown == ["topic_seeing_something_happen", "topic_will_they_know_it_was_me"]


@pytest.mark.parametrize("topic", ["is_it_my_fault", "worried_about_what_i_did"])
def test_an_adult_who_asks_for_a_child_is_not_spoken_to_as_the_child(
    further: FurtherTopics, topic: str
) -> None:
    adult = replace(WORRY, speaker=Speaker.ADULT, explanation=(UNSURE,))
    shown = ids(
        further.beside(HELP, asked("risk", f"topic_{topic}", "topic_consent"), adult, Audience.ADULT)[3]
    )
    assert shown == ["topic_consent"]


def test_a_guess_at_an_adult_offers_the_youngest_nothing_for_adults(further: FurtherTopics) -> None:
    guess = replace(WORRY, speaker=Speaker.ADULT, explanation=(UNSURE,))
    found = asked("risk", "topic_my_child_was_hurt", "topic_consent")
    shown = ids(further.beside(HELP, found, guess, Audience.AGE_8_10)[3])
    assert shown == ["topic_consent"]
