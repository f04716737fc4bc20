"""Decides which examples the model is fitted to, and fits it."""

from collections.abc import Sequence

import numpy as np

from bot.safety.classifier.examples import Example
from bot.safety.classifier.model import Matrix, RiskModel
from bot.safety.classifier.training import Labels, train, unseen_scores
from bot.safety.frames import asks_for_information
from bot.safety.phrase_layer import Findings


def fit(examples: Sequence[Example], findings: Sequence[Findings], features: Matrix) -> RiskModel:
    """Fit the model to the examples that are clearly one thing or the other."""
    kept = [
        place
        for place, (example, found) in enumerate(zip(examples, findings, strict=True))
        if _is_clear(example, found)
    ]
    risky = np.array([examples[place].category is not None for place in kept])
    scores = unseen_scores(features[kept], risky)
    chosen = [place for place, score in zip(kept, scores, strict=True) if examples[place].sure or score < 0]
    labels = Labels(
        [examples[place].category for place in chosen],
        [examples[place].speaker for place in chosen],
    )
    return train(features[chosen], labels)


def _is_clear(example: Example, found: Findings) -> bool:
    """Plain questions are no risk, whoever wrote them down as one; tellings are no plain questions."""
    if example.category is not None:
        return not asks_for_information(found)
    return example.sure or not any(phrase.personal for phrase in found.phrases)
