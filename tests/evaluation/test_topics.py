"""What counts as reaching the right topic."""

from bot.content.library import Library
from bot.evaluation.questions import TopicQuestion, load_questions
from bot.evaluation.topic_table import topic_table
from bot.evaluation.topics import topic_figures
from bot.evaluation.understood import Understood
from bot.vocabulary import Audience

QUESTION = TopicQuestion(
    topic="consent", also=frozenset({"saying_no"}), audience=Audience.AGE_11_13, text="is a nod a yes"
)


def understood(answered: str | None = None, *offered: str, help_shown: bool = False) -> Understood:
    return Understood(answered, offered, help_shown)


def reached(library: Library, found: Understood) -> bool:
    return topic_figures([QUESTION], [found], library).reached.found == 1


def test_the_right_answer_or_one_that_serves_as_well_reaches(library: Library) -> None:
    assert reached(library, understood("consent"))
    assert reached(library, understood("saying_no"))
    assert not reached(library, understood("is_it_my_fault"))


def test_a_choice_of_two_reaches_and_a_third_choice_does_not(library: Library) -> None:
    assert reached(library, understood(None, "is_it_my_fault", "consent"))
    assert reached(library, understood("is_it_my_fault", "consent"))
    assert not reached(library, understood(None, "is_it_my_fault", "trusted_adults", "consent"))


def test_topics_offered_beside_help_reach(library: Library) -> None:
    figures = topic_figures([QUESTION], [understood(None, "consent", help_shown=True)], library)
    assert (figures.reached.found, figures.answered.found, figures.help_shown.found) == (1, 0, 1)


def test_another_answer_alone_misleads(library: Library) -> None:
    found = [understood("trusted_adults"), understood(None, "trusted_adults"), understood("consent")]
    assert topic_figures([QUESTION] * 3, found, library).misled.found == 1


def test_the_table_names_every_group(library: Library) -> None:
    table = topic_table(topic_figures([QUESTION], [understood("consent")], library))
    assert "consent and relationships" in table
    assert "is a nod" not in table


def test_every_topic_is_asked_for(library: Library) -> None:
    asked = [question.topic for question in load_questions()]
    assert set(asked) == set(library.topics)
    assert min(asked.count(name) for name in library.topics) >= 4
