"""The open set of questions (`tests/evaluation/questions/*.yml`, one file for each author)."""

from pathlib import Path

from pydantic import RootModel

from bot.content.model import ContentModel, Name, Text
from bot.content.yaml_file import read_file
from bot.paths import EVALUATION
from bot.vocabulary import Audience

QUESTIONS = EVALUATION / "questions"


class TopicQuestion(ContentModel):
    """A question and the topic whose answer serves it best; `also` holds others that serve it, too."""

    topic: Name
    also: frozenset[Name] = frozenset()
    audience: Audience
    text: Text

    def is_served_by(self, topics: tuple[str, ...]) -> bool:
        """Whether one of these topics answers it."""
        return not {self.topic, *self.also}.isdisjoint(topics)


QuestionFile = RootModel[list[TopicQuestion]]


def load_questions(folder: Path = QUESTIONS) -> list[TopicQuestion]:
    """What all authors have written.

    Raises:
        ContentError: a file does not have the form that tests/evaluation/README.md describes.
    """
    return [each for path in sorted(folder.glob("*.yml")) for each in read_file(path, QuestionFile).root]
