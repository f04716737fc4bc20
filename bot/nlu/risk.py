"""Graph component: the risk detector inside Rasa, so a `rasa shell` is as safe as the website."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.choice_names import NO_TOPIC, TOPIC_PREFIX
from bot.nlu.context import context_entities, entity
from bot.nlu.screened import screened
from bot.safety.assessment import Assessment
from bot.vocabulary import Speaker

RISK_INTENT = "risk"
# Two topics that are not even this likely would only confuse whoever is offered them.
LIKELY = 0.08
# After these a correction or an offer needs to know what else the message may have been about.
UNSETTLED_INTENTS = frozenset({RISK_INTENT, DEFAULT_NLU_FALLBACK_INTENT_NAME})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RiskComponent(GraphComponent):
    """Turns a message that carries risk into the intent `risk` with its assessment as entities.

    The assessment comes from the edge, which has made it already, so both always agree; without an edge it
    is made here. The likeliest topics of a risk or an unclear message become entities too: a correction and
    a fallback offer them.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RiskComponent:
        """Creates the component (see parent class)."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds context, topics and risk to each message that a person wrote."""
        for message in messages:
            if message.get(TEXT):
                self._process(message)
        return messages

    def _process(self, message: Message) -> None:
        context = message.get("metadata") or {}
        assessment = screened(message.get(TEXT), context).assessment
        found = {item["entity"]: item for item in context_entities(context)}
        if assessment.escalate:
            _set_intent(message, RISK_INTENT)
        if message.get(INTENT, {}).get(INTENT_NAME_KEY) in UNSETTLED_INTENTS:
            found.update({item["entity"]: item for item in _topic_entities(message)})
        if assessment.escalate:
            found.update({item["entity"]: item for item in _risk_entities(assessment)})
        message.set(ENTITIES, list(found.values()), add_to_output=True)


def _set_intent(message: Message, name: str) -> None:
    intent = {INTENT_NAME_KEY: name, "confidence": 1.0}
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [intent, *message.get(INTENT_RANKING_KEY, [])], add_to_output=True)


def _topic_entities(message: Message) -> list[dict[str, Any]]:
    """The two likeliest topics, whatever the classifier settled on; none where even they are unlikely."""
    likely = [
        item[INTENT_NAME_KEY]
        for item in message.get(INTENT_RANKING_KEY, [])
        if (item[INTENT_NAME_KEY] or "").startswith(TOPIC_PREFIX) and item["confidence"] >= LIKELY
    ]
    topic, other = [*likely, NO_TOPIC, NO_TOPIC][:2]
    return [entity("topic", topic), entity("other_topic", other)]


def _risk_entities(assessment: Assessment) -> list[dict[str, Any]]:
    items = [
        entity("severity", assessment.severity.value),
        entity("reasons", list(assessment.explanation)),
    ]
    if assessment.category is not None:
        items.append(entity("category", assessment.category.value))
    if assessment.speaker is not Speaker.UNKNOWN:
        items.append(entity("speaker", assessment.speaker.value))
    return items
