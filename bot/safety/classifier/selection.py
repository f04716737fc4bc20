"""Decides which examples the model is fitted to."""

from collections.abc import Sequence

import numpy as np

from bot.safety.classifier.examples import Example
from bot.safety.classifier.model import Matrix
from bot.safety.classifier.training import rough_risk
from bot.safety.phrase_layer import Findings

HARMLESS_BELOW = -0.2  # score (-1 to 1) below which a question of a topic is taken for harmless


def choose(examples: Sequence[Example], findings: Sequence[Findings], features: Matrix) -> list[int]:
    """The places of the examples that are clearly one thing or the other."""
    clear = [place for place, pair in enumerate(zip(examples, findings, strict=True)) if _is_clear(*pair)]
    sure = [place for place in clear if examples[place].sure]
    unsure = [place for place in clear if not examples[place].sure]
    return sorted(sure + _harmless(examples, features, sure, unsure))


def _is_clear(example: Example, found: Findings) -> bool:
    """Whether the label holds: a topic's question that tells of the writer may be a risk after all.

    Risks told as a question ("how do you hide a black eye") stay in: without them the model takes every
    question without an "I" for harmless.
    """
    return example.sure or not any(phrase.personal for phrase in found.phrases)


def _harmless(examples: Sequence[Example], features: Matrix, sure: list[int], unsure: list[int]) -> list[int]:
    """Those unsure examples that a model of the sure ones takes for harmless."""
    if not unsure:
        return []
    risky = np.array([examples[place].category is not None for place in sure])
    scores = rough_risk(features[sure], risky, features[unsure])
    return [place for place, score in zip(unsure, scores, strict=True) if score < HARMLESS_BELOW]
