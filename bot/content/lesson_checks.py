"""Mistakes in lessons that show only when a whole file, or all of them, are looked at."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.content.errors import Fault
from bot.content.lesson import Lesson
from bot.content.lesson_steps import END, LessonStep, steps_of
from bot.content.yaml_file import line_in
from bot.vocabulary import Audience

# About five minutes.
FEWEST_CARDS, MOST_CARDS = 6, 8


def faults(folder: Path, lessons: Mapping[str, Lesson]) -> Iterator[Fault]:
    """Every such mistake in the lessons of `folder`."""
    for name, lesson in lessons.items():
        path = folder / f"{name}.yml"
        yield from _audiences(path, lesson)
        yield from _numbers_of_cards(path, lesson)
        yield from _names(path, lesson)
    yield from _shared_places(folder, lessons)
    yield from _shared_steps(folder, lessons)


def _audiences(path: Path, lesson: Lesson) -> Iterator[Fault]:
    for number, card in enumerate(lesson.cards):
        for audience in card.audiences or ():
            if audience not in lesson.audiences:
                remedy = "Take it out, or add it to the lesson's own audiences."
                problem = f"The lesson is not for '{audience}', so its card cannot be."
                yield Fault(path, line_in(path, ["cards", number, "audiences"]), problem, remedy)
    for location, words, readers in lesson.all_words():
        if isinstance(words, dict) and readers:
            yield from _words(path, location, words, readers)


def _words(
    path: Path, location: Sequence[int | str], words: Mapping[Audience, str], readers: Sequence[Audience]
) -> Iterator[Fault]:
    if readers[0] not in words:
        remedy = "Write them; older readers get them too, unless they have their own."
        yield Fault(path, line_in(path, location), f"There are no words for '{readers[0]}'.", remedy)
    for audience in words:
        if audience not in readers:
            problem = f"Nobody of '{audience}' reads this."
            remedy = "Take it out, or add the audience to the card or the lesson."
            yield Fault(path, line_in(path, [*location, audience.value]), problem, remedy)


def _numbers_of_cards(path: Path, lesson: Lesson) -> Iterator[Fault]:
    for audience in lesson.audiences:
        count = len(lesson.cards_for(audience))
        if not FEWEST_CARDS <= count <= MOST_CARDS:
            problem = f"'{audience}' gets {count} cards."
            remedy = f"Give each audience {FEWEST_CARDS} to {MOST_CARDS}: about five minutes."
            yield Fault(path, line_in(path, ["cards"]), problem, remedy)


def _names(path: Path, lesson: Lesson) -> Iterator[Fault]:
    yield from _repeated(path, ("cards",), [card.id for card in lesson.cards])
    for number, card in enumerate(lesson.cards):
        yield from _repeated(path, ("cards", number, "choices"), [choice.id for choice in card.choices])
        if card.id == END:
            line = line_in(path, ["cards", number, "id"])
            yield Fault(path, line, f"No card can be called '{END}'.", "That is the last screen; rename it.")


def _repeated(path: Path, place: Sequence[int | str], names: Sequence[str]) -> Iterator[Fault]:
    for number, name in enumerate(names):
        if name in names[:number]:
            line = line_in(path, [*place, number, "id"])
            yield Fault(path, line, f"The id '{name}' stands here twice.", "Give one of the two another id.")


def _shared_places(folder: Path, lessons: Mapping[str, Lesson]) -> Iterator[Fault]:
    taken: dict[int, str] = {}
    for name, lesson in lessons.items():
        other = taken.setdefault(lesson.place, name)
        if other != name:
            path = folder / f"{name}.yml"
            problem = f"The place {lesson.place} is taken by '{other}'."
            yield Fault(path, line_in(path, ["place"]), problem, "Use a number that no other lesson has.")


def _shared_steps(folder: Path, lessons: Mapping[str, Lesson]) -> Iterator[Fault]:
    """Ids are joined with `_`, so two screens could end up with one id."""
    screens: dict[str, LessonStep] = {}
    for name, lesson in lessons.items():
        for step in steps_of(name, lesson):
            if screens.setdefault(step.id, step) != step:
                problem = f"Two screens are called '{step.id}'."
                yield Fault(folder / f"{name}.yml", 1, problem, "Give the card or the choice another id.")
