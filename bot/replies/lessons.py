"""Composes the screens of lessons. Nothing is counted and nothing kept: a screen's id says all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.content.audience_words import words_for
from bot.content.choice_names import TOPIC_PREFIX
from bot.content.lesson import Lesson
from bot.content.lesson_steps import END, LessonStep, lesson_steps
from bot.content.library import Library
from bot.content.standing_reply import Choice
from bot.replies.messages import Message, choices, lesson_screen, text
from bot.vocabulary import Audience

LIST = "show_lessons"
STOP = "show_topics"


@dataclass(frozen=True)
class LessonComposer:
    """The list of lessons and each of their screens, for one reader."""

    library: Library

    @cached_property
    def steps(self) -> dict[str, LessonStep]:
        """Every screen by its id."""
        return lesson_steps(self.library.lessons)

    def offered(self, audience: Audience) -> list[Message]:
        """The lessons for a reader; adults see theirs first, then those of young people."""
        reply = self.library.replies["lessons"]
        found = [self._choice(LessonStep(name), audience) for name in self._in_order(audience)]
        return [text(reply.words(audience)), choices([*found, *reply.choices_for(audience)])]

    def screen(self, step_id: str, audience: Audience) -> list[Message]:
        """One screen; a lesson that is not there or not for the reader brings the list of those that are."""
        step = self.steps.get(step_id)
        reader = self.library.lessons[step.lesson].read_as(audience) if step else None
        if step is None or reader is None:
            return self.offered(audience)
        if step.is_end:
            return self._end(step.lesson, audience, reader)
        return self._start(step.lesson, reader) if step.card is None else self._card(step, reader)

    def _start(self, name: str, reader: Audience) -> list[Message]:
        lesson, buttons = self.library.lessons[name], self.library.lesson_buttons
        first = LessonStep(name, lesson.cards_for(reader)[0].id)
        return [
            self._words(lesson, words_for(lesson.start, reader), None, reader),
            choices([_button(buttons.start, first.id), _button(buttons.other_lessons, LIST)]),
        ]

    def _card(self, step: LessonStep, reader: Audience) -> list[Message]:
        """A card with its choices, or what is said to one of them; each lets the reader stop."""
        lesson, buttons = self.library.lessons[step.lesson], self.library.lesson_buttons
        cards = lesson.cards_for(reader)
        number = next((place for place, card in enumerate(cards) if card.id == step.card), None)
        if number is None:  # the card is for another age: the reader has said theirs since it was offered
            return self._start(step.lesson, reader)
        card, stop = cards[number], _button(buttons.stop, STOP)
        if step.choice is None:
            words, following = (
                card.text,
                [
                    _button(words_for(choice.title, reader), LessonStep(step.lesson, card.id, choice.id).id)
                    for choice in card.choices
                ],
            )
        else:
            words = next(choice.why for choice in card.choices if choice.id == step.choice)
            last = number + 1 == len(cards)
            after = LessonStep(step.lesson, END if last else cards[number + 1].id)
            following = [_button(buttons.finish if last else buttons.next, after.id)]
        shown = self._words(lesson, words_for(words, reader), number + 1, reader)
        return [shown, choices([*following, stop])]

    def _end(self, name: str, audience: Audience, reader: Audience) -> list[Message]:
        """What to remember, then the lesson that follows, topics, a person, and goodbye."""
        lesson, reply = self.library.lessons[name], self.library.replies["lesson_end"]
        names = self._in_order(audience)
        following = names[names.index(name) + 1 :][:1]
        lead = self.library.lesson_buttons.next_lesson
        offered = [self._choice(LessonStep(following_name), audience, lead) for following_name in following]
        topics = [
            _button(topic.title_for(audience), TOPIC_PREFIX + topic_name)
            for topic_name in lesson.next
            if (topic := self.library.topics[topic_name]).is_for(audience)
        ]
        return [
            self._words(lesson, words_for(lesson.end, reader), None, reader),
            text(reply.words(audience)),
            choices([*offered, *topics, *reply.choices_for(audience)]),
        ]

    def _in_order(self, audience: Audience) -> Sequence[str]:
        """The lessons that a reader may see: those written for them first."""
        lessons = self.library.lessons
        seen = [name for name, lesson in lessons.items() if lesson.read_as(audience)]
        return sorted(seen, key=lambda name: (audience not in lessons[name].audiences, lessons[name].place))

    def _choice(self, step: LessonStep, audience: Audience, lead: str = "") -> Choice:
        lesson = self.library.lessons[step.lesson]
        title = words_for(lesson.title, lesson.read_as(audience) or audience)
        return _button(f"{lead} {title}".strip(), step.id)

    @staticmethod
    def _words(lesson: Lesson, words: str, step: int | None, reader: Audience) -> Message:
        return lesson_screen(words_for(lesson.title, reader), words, step, len(lesson.cards_for(reader)))


def _button(title: str, choice: str) -> Choice:
    return Choice(title=title, choice=choice)
