"""Graph component: the intent classifier of the pipeline."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.intents.features import feature_row
from bot.nlu.intents.model import IntentModel
from bot.safety.classifier.model import Matrix

RANKED = 10  # intents that are told for a message


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuadraticIntents(GraphComponent, IntentClassifier):
    """Ranks the intents of a message that has tokens and a sentence vector."""

    def __init__(self, storage: ModelStorage, resource: Resource, model: IntentModel | None = None) -> None:
        """Use `create` or `load`."""
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def required_components(cls) -> list[type]:
        """See parent class."""
        return [Tokenizer, Featurizer]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuadraticIntents:
        """An untrained component (see parent class)."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuadraticIntents:
        """The trained component (see parent class)."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, IntentModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model and store it."""
        from bot.nlu.intents.training import fit  # scipy, which serving never needs

        examples = [each for each in training_data.intent_examples if each.get(INTENT) and each.get(TEXT)]
        self._model = fit(np.stack(list(map(_features, examples))), [each.get(INTENT) for each in examples])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest intent and the ranking of each message; one without text gets none."""
        for message in messages:
            if self._model and message.get(TEXT):
                ranking = _ranking(self._model, message)
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages


def _features(message: Message) -> Matrix:
    _, sentence = message.get_dense_features(TEXT)
    if sentence is None:
        raise ValueError("A message has no sentence vector: the pipeline lacks SentenceVectors.")
    folded = " ".join(token.text for token in message.get(TOKENS_NAMES[TEXT]))
    return feature_row(sentence.features[0], folded)


def _ranking(model: IntentModel, message: Message) -> list[dict[str, Any]]:
    likelihoods = model.likelihoods(_features(message)[None])[0]
    best = np.argsort(-likelihoods, kind="stable")[:RANKED]
    return [
        {INTENT_NAME_KEY: str(model.intents[place]), "confidence": float(likelihoods[place])}
        for place in best
    ]
