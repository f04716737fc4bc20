"""A message that is the name of an area chooses it; a question that holds one stays a question."""

import pytest

from bot.content.choices import KnownChoices
from bot.content.library import load_library
from bot.edge.typed_area import TypedAreas


@pytest.fixture(scope="module")
def typed() -> TypedAreas:
    library = load_library()
    return TypedAreas(library.safe_words.lives_in, library.areas, KnownChoices(library))


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("scotland", "area_scotland"),
        ("I live in Wales.", "area_wales"),
        ("im in stoke", "area_stoke_on_trent"),
        ("I'm from Stoke-on-Trent", "area_stoke_on_trent"),
        ("stoke on trent", "area_stoke_on_trent"),
        ("we live in Northern Ireland", "area_northern_ireland"),
    ],
)
def test_a_name_is_the_area(typed: TypedAreas, text: str, choice: str) -> None:
    assert typed.choice(text) == choice


@pytest.mark.parametrize(
    "text",
    [
        "whats the age of consent in scotland",
        "law in wales",
        "i live in wales and my dad hits me",
        "i live in leeds",
        "ST4 2DE",
        "i live in",
        "in",
        "",
    ],
)
def test_anything_else_is_no_area(typed: TypedAreas, text: str) -> None:
    assert typed.choice(text) is None


def test_every_area_is_found_by_its_name() -> None:
    library = load_library()
    choices = KnownChoices(library)
    typed = TypedAreas(["i live in"], library.areas, choices)
    for choice, area in choices.areas().items():
        assert typed.choice(f"I live in {library.areas[area].name}!") == choice


def test_no_question_of_a_topic_is_taken_for_an_area(typed: TypedAreas) -> None:
    asked = [question for topic in load_library().topics.values() for question in topic.questions]
    assert [question for question in asked if typed.choice(question)] == []
