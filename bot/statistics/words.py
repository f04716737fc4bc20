"""The words of `signpost statistics`, read from `data/statistics/commands.yml`."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA


class SeverityWords(ContentModel):
    """The heading of each counted level."""

    emergency: Text
    urgent: Text
    support: Text


class CommandWords(ContentModel):
    """Everything that the commands print. The file says what each brace stands for."""

    title: Text
    week: Text
    site: Text
    severities: SeverityWords
    fewer_than: Text
    figure: Text
    notes: Annotated[list[Text], Field(min_length=1)]
    empty: Text
    closed: Text
    nothing_due: Text


def load_words(path: Path = DATA / "statistics" / "commands.yml") -> CommandWords:
    """Read the words.

    Raises:
        ContentError: the file is wrong; each fault names the line and the remedy.
    """
    return read_file(path, CommandWords)
