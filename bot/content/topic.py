"""A topic: one subject that Signpost can answer (`data/topics/*.yml`)."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from bot.content.model import Name, Reviewed, Text
from bot.content.topic_group import Title
from bot.vocabulary import Audience

CHILDREN = frozenset({Audience.AGE_8_10, Audience.AGE_11_13})


class Topic(Reviewed):
    """Title, example questions, an answer for each audience, and where to go next.

    `titles` holds another title for an audience that would not say it so.

    `not_for` holds, for each audience that a topic is not meant for, what it is told instead. `tells` says
    that people who ask this often tell of something that happened: its questions teach the risk detector
    nothing. `for_who_was_harmed` says that its answer speaks to somebody who was harmed; who tells of harm
    that they did is not offered it. `for_who_denies` are phrases (in the language of risks) of young people
    who say that they are accused of harm and did not do it: this topic answers them.
    """

    title: Title
    titles: dict[Audience, Title] = {}
    group: Name
    tells: bool = False
    for_who_was_harmed: bool = False
    for_who_denies: list[Text] = []
    questions: Annotated[list[Text], Field(min_length=8)]
    not_for: dict[Audience, Text] = {}  # before `answers`, which are checked against it
    answers: Annotated[dict[Audience, Text], Field(min_length=1)]
    next: Annotated[list[Name], Field(min_length=1, max_length=3)]

    @field_validator("answers")
    @classmethod
    def _each_audience_is_told_something_once(
        cls, answers: dict[Audience, Text], info: ValidationInfo
    ) -> dict[Audience, Text]:
        not_for = info.data.get("not_for", {})
        missing = [audience.value for audience in Audience if audience not in {**answers, **not_for}]
        if missing:
            raise ValueError(f"no answer for {', '.join(missing)}")
        twice = [audience.value for audience in answers if audience in not_for]
        if twice:
            raise ValueError(f"both an answer and a not_for text for {', '.join(twice)}")
        return answers

    def is_for(self, audience: Audience) -> bool:
        """Whether menus offer this topic to that audience."""
        return audience in self.answers

    def may_be_offered(self, audience: Audience, *, by_adult: bool) -> bool:
        """Whether its title may stand under a reply to that audience.

        Adults also type on a page for children, so what is for adults only is offered there too: to the
        youngest where the words sound like an adult's (`by_adult`), else whatever they are.
        """
        for_adults = set(self.answers) == {Audience.ADULT}
        return self.is_for(audience) or (for_adults and (by_adult or audience not in CHILDREN))

    def title_for(self, audience: Audience) -> str:
        """The title that an audience reads."""
        return self.titles.get(audience, self.title)

    def words(self, audience: Audience) -> str:
        """The answer, or what an audience that it is not for is told instead."""
        return self.answers[audience] if self.is_for(audience) else self.not_for[audience]
