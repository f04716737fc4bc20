"""Graph component: the risk detector inside Rasa, so a `rasa shell` is as safe as the website."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.choice_names import NO_TOPIC
from bot.nlu.context import context_entities, entity
from bot.nlu.screened import screened
from bot.nlu.topic_ranking import led_by_what_is_for, likeliest, to_offer, without
from bot.safety.assessment import Assessment
from bot.vocabulary import Speaker

RISK_INTENT = "risk"
REQUESTS = frozenset({"sexual_request", "harm_request"})
ANSWERABLE = 0.25  # a topic has to be this likely to be given as the answer after a correction
SURELY_ASKED = 0.5  # to be answered beside help where it is not sure what the risk is; as without a risk


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RiskComponent(GraphComponent):
    """Turns a message that carries risk into the intent `risk` with its assessment as entities.

    The assessment comes from the edge, which has made it already, so both always agree; without an edge it
    is made here. Topics become entities too: what an unclear message may be about is offered, and what a
    message that raised an alarm may be about is answered after a correction.
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
        _fit(message, context.get("not_for", []), context.get("closed", []))
        assessment = screened(message.get(TEXT), context).assessment
        is_risk = assessment.escalate and not _asks_for_harm(message, assessment)
        if is_risk:
            _set_intent(message, RISK_INTENT)
        entities = [
            *context_entities(context),
            *_topic_entities(message),
            *(_risk_entities(assessment) if is_risk else ()),
        ]
        # What the risk says of the speaker goes before what was chosen earlier.
        message.set(ENTITIES, list({item["entity"]: item for item in entities}.values()), add_to_output=True)


def _fit(message: Message, not_for: Collection[str], closed: Collection[str]) -> None:
    """Let a topic for the reader go before a little likelier one for others; take out what is closed."""
    ranking = message.get(INTENT_RANKING_KEY)
    if not ranking:
        return
    kept = without(led_by_what_is_for(ranking, not_for), closed)
    message.set(INTENT_RANKING_KEY, kept, add_to_output=True)
    if message.get(INTENT, {}).get(INTENT_NAME_KEY) == ranking[0][INTENT_NAME_KEY]:
        message.set(INTENT, kept[0], add_to_output=True)


def _asks_for_harm(message: Message, assessment: Assessment) -> bool:
    """Whether somebody rather asks for what Signpost does not give; that reply brings help as well."""
    return not assessment.is_sure and message.get(INTENT, {}).get(INTENT_NAME_KEY) in REQUESTS


def _set_intent(message: Message, name: str) -> None:
    intent = {INTENT_NAME_KEY: name, "confidence": 1.0}
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [intent, *message.get(INTENT_RANKING_KEY, [])], add_to_output=True)


def _topic_entities(message: Message) -> list[dict[str, Any]]:
    """The topics that matter for what comes next; `none` takes back what an earlier message left."""
    intent = message.get(INTENT, {}).get(INTENT_NAME_KEY)
    ranking = message.get(INTENT_RANKING_KEY, [])
    if intent == RISK_INTENT:
        return [
            entity("topic", likeliest(ranking, ANSWERABLE)),
            entity("asked_topic", likeliest(ranking, SURELY_ASKED)),
        ]
    if intent == DEFAULT_NLU_FALLBACK_INTENT_NAME:
        offered, other = to_offer(ranking)
        return [entity("topic", NO_TOPIC), entity("offered_topic", offered), entity("other_topic", other)]
    return []


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
