"""The tables that the reader folds with (`data/words/readings/*.yml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content.model import ContentModel, Text
from bot.content.yaml_file import read_file
from bot.paths import DATA


class ReplacementTable(ContentModel):
    """What stands for what: as typed, to how it is read."""

    title: Text
    replace: Mapping[str, str]


class EmojiTable(ReplacementTable):
    """Emoji that stand for a word, and `moods`: those that colour a whole message."""

    moods: Mapping[str, str]


@dataclass(frozen=True)
class ReadingTables:
    """All replacement tables of the reader."""

    homoglyphs: Mapping[str, str]
    emoji: EmojiTable
    leetspeak: Mapping[str, str]
    text_speak: Mapping[str, str]
    joined: Mapping[str, str]


def load_tables(data: Path = DATA) -> ReadingTables:
    """Read the tables under `data/words/readings`.

    Raises:
        ContentError: a table does not fit its model.
        OSError: a table is missing.
    """
    folder = data / "words" / "readings"
    names = ("homoglyphs", "leetspeak", "text_speak", "joined")
    tables = {name: read_file(folder / f"{name}.yml", ReplacementTable).replace for name in names}
    return ReadingTables(emoji=read_file(folder / "emoji.yml", EmojiTable), **tables)
