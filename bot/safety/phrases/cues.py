"""Cues: phrases that say how a message is meant, not what it is about (`data/words/readings/cues.yml`)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Name, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA


class Cues(ContentModel):
    """Named cues, each with patterns in the phrase language."""

    title: Text
    cues: Mapping[Name, Annotated[list[Text], Field(min_length=1)]]


def load_cues(data: Path = DATA) -> Cues:
    """Read the cues.

    Raises:
        ContentError: the file does not fit the model.
    """
    return read_file(data / "words" / "readings" / "cues.yml", Cues)
