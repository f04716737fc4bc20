"""The screens of lessons as choices. An id says all, so a restarted brain goes on in the middle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.content.choice_names import LESSON_PREFIX
from bot.content.lesson import Lesson

# In the place of a card: the last screen.
END = "end"


@dataclass(frozen=True)
class LessonStep:
    """One screen: the first (neither card nor choice), a card, what is said to a choice, or the last."""

    lesson: str
    card: str | None = None
    choice: str | None = None

    @property
    def id(self) -> str:
        """The choice that leads to this screen."""
        return LESSON_PREFIX + "_".join(filter(None, (self.lesson, self.card, self.choice)))

    @property
    def is_end(self) -> bool:
        """Whether this is a last screen."""
        return self.card == END


def steps_of(name: str, lesson: Lesson) -> Iterator[LessonStep]:
    """Every screen of one lesson."""
    yield LessonStep(name)
    for card in lesson.cards:
        yield LessonStep(name, card.id)
        for choice in card.choices:
            yield LessonStep(name, card.id, choice.id)
    yield LessonStep(name, END)


def lesson_steps(lessons: Mapping[str, Lesson]) -> dict[str, LessonStep]:
    """Every screen of every lesson by its id; `lesson_checks` sees to it that no two share one."""
    return {step.id: step for name, lesson in lessons.items() for step in steps_of(name, lesson)}
