"""The choices that exist: content offers no other, and the edge lets no other through."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.content.choice_names import AREA_PREFIX, GROUP_PREFIX, SHOW_AREAS, TOPIC_PREFIX
from bot.content.lesson_steps import LessonStep, lesson_steps
from bot.content.tell_someone import CHOICE as TELL_SOMEONE
from bot.vocabulary import Audience, Speaker

if TYPE_CHECKING:
    from bot.content.library import Library

AUDIENCES = {
    "audience_8_10": Audience.AGE_8_10,
    "audience_11_13": Audience.AGE_11_13,
    "audience_14_17": Audience.AGE_14_17,
    "audience_adult": Audience.ADULT,
}
SPEAKERS = {
    "about_self": Speaker.SELF,
    "about_friend": Speaker.FRIEND,
    "about_own_behaviour": Speaker.OWN_BEHAVIOUR,
    "about_adult": Speaker.ADULT,
}
OTHERS = frozenset(
    {
        "audience_skip",
        "show_topics",
        "show_lessons",
        SHOW_AREAS,
        "talk_to_someone",
        "safe_yes",
        "safe_no",
        "safe_unsure",
        "correct_school",
        TELL_SOMEONE,
        "goodbye",
        "clear",
    }
)


class KnownChoices:
    """Every choice id that a reply can offer, and what some of them say about the conversation."""

    def __init__(self, library: "Library") -> None:
        """Collect the ids."""
        topics = {TOPIC_PREFIX + name for name in library.topics}
        groups = {GROUP_PREFIX + group.id for group in library.groups}
        self._lesson_steps = lesson_steps(library.lessons)
        self._areas = {AREA_PREFIX + name.replace("-", "_"): name for name in library.areas}
        stated = AUDIENCES.keys() | SPEAKERS.keys() | self._areas.keys()
        self._known = OTHERS | stated | topics | groups | self._lesson_steps.keys()

    def __contains__(self, choice: str) -> bool:
        """Whether there is such a choice."""
        return choice in self._known

    def lesson_step(self, choice: str) -> LessonStep | None:
        """The screen of a lesson that a choice leads to."""
        return self._lesson_steps.get(choice)

    def area(self, choice: str) -> str | None:
        """The area that a choice states."""
        return self._areas.get(choice)

    def areas(self) -> Mapping[str, str]:
        """The choices that state an area, with the area's id."""
        return self._areas

    @staticmethod
    def audience(choice: str) -> Audience | None:
        """The age band that a choice states."""
        return AUDIENCES.get(choice)

    @staticmethod
    def speaker(choice: str) -> str | None:
        """Who the conversation is about, as a choice states it."""
        return SPEAKERS.get(choice)
