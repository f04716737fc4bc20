"""The headings under which topics are offered (`data/topic_groups.yml`), in the order shown."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Name, Text
from bot.vocabulary import Audience, Speaker

Title = Annotated[Text, Field(max_length=60)]


class TopicGroup(ContentModel):
    """One heading: the id that topics name as their `group`, and the title on the choice.

    `titles` holds another title for an audience that would be put off, or frightened, by the usual one.

    Under help, topics of a group that names a `speaker` are offered to that speaker only: nobody who was hurt
    should read that they may have hurt somebody.
    """

    id: Name
    title: Title
    titles: dict[Audience, Title] = {}
    speaker: Speaker | None = None

    def title_for(self, audience: Audience) -> str:
        """The title that an audience reads."""
        return self.titles.get(audience, self.title)


class TopicGroups(ContentModel):
    """All headings."""

    groups: Annotated[list[TopicGroup], Field(min_length=1)]
