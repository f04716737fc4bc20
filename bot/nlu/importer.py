"""Turns content files into Rasa training data: a writer adds a topic by adding a file.

`TrainingDataImporter` is Rasa's official extension point. This one adds, from `data/`, the intents, example
questions, responses, rules and slot values that belong to topics and standing replies; hand-written
Rasa files (`data/nlu`, `data/rules`, `config/domain`) hold the conversation around them.
"""

from collections.abc import Iterable
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.choice_names import GROUP_PREFIX, NO_TOPIC, TOPIC_PREFIX
from bot.content.library import load_library
from bot.nlu import content_responses

# The topic to answer after a correction, and the two to offer when a message was not clear.
TOPIC_SLOTS = ("topic", "asked_topic", "offered_topic", "other_topic")


class ContentImporter(TrainingDataImporter):
    """Reads the library once and offers each part of it in Rasa's terms."""

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
        **kwargs: Any,
    ) -> None:
        """See parent class; the content files' place is fixed, so the arguments are not used.

        Raises:
            ContentError: content files hold mistakes.
        """
        self._library = load_library()

    def get_domain(self) -> Domain:
        """Intents, responses and the slots whose values are topics."""
        topics = [TOPIC_PREFIX + name for name in self._library.topics]
        groups = [GROUP_PREFIX + group.id for group in self._library.groups]
        # A question that was answered leaves nothing for a later correction to answer.
        answered = [{"type": "from_intent", "intent": topics, "value": NO_TOPIC}]
        slot = {"type": "categorical", "values": [NO_TOPIC, *topics], "influence_conversation": False}
        return Domain.from_dict(
            {
                "intents": topics + groups,
                "entities": list(TOPIC_SLOTS),
                "slots": {
                    name: {**slot, "mappings": [{"type": "from_entity", "entity": name}, *answered]}
                    for name in TOPIC_SLOTS
                },
                "responses": content_responses.responses(self._library),
            }
        )

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """One rule per topic and group: its intent is answered by its response."""
        rules = {"rules": [_rule(intent) for intent in self._answered_intents()]}
        return StoryGraph(YAMLStoryReader().read_from_parsed_yaml(rules))

    def get_conversation_tests(self) -> StoryGraph:
        """Content files hold no test conversations."""
        return StoryGraph([])

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Each topic's questions as examples of its intent."""
        return TrainingData(
            [
                Message.build(text=question, intent=TOPIC_PREFIX + name)
                for name, topic in self._library.topics.items()
                for question in topic.questions
            ]
        )

    def get_config(self) -> dict[str, Any]:
        """The pipeline comes from `config/pipeline.yml` alone."""
        return {}

    def get_config_file_for_auto_config(self) -> str | None:
        """None: nothing is configured automatically."""
        return None

    def _answered_intents(self) -> Iterable[str]:
        yield from (TOPIC_PREFIX + name for name in self._library.topics)
        yield from (GROUP_PREFIX + group.id for group in self._library.groups)


def _rule(intent: str) -> dict[str, Any]:
    return {"rule": intent, "steps": [{"intent": intent}, {"action": f"utter_{intent}"}]}
