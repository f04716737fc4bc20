"""Trains the three heads. Imports scikit-learn only here: predicting needs numpy alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.model import Head, Matrix, RiskModel
from bot.vocabulary import Category, Speaker

SEED = 20261121
FOLDS = 5
STRENGTH = 4.0  # inverse of the regularisation; chosen by cross-validation on the examples


@dataclass(frozen=True)
class Labels:
    """What each training message is: no risk where `categories` holds None."""

    categories: Sequence[Category | None]
    speakers: Sequence[Speaker]


def train(features: Matrix, labels: Labels) -> RiskModel:
    """Fit all heads; the same features and labels give the same model."""
    from sklearn.linear_model import LogisticRegression

    risky = np.array([category is not None for category in labels.categories])
    slope, shift = _calibration(features, risky)
    category_names = [category.value for category in labels.categories if category is not None]
    speaker_names = [speaker.value for speaker, at_risk in zip(labels.speakers, risky, strict=True) if at_risk]
    category = _fitted(LogisticRegression, features[risky], np.array(category_names))
    speaker = _fitted(LogisticRegression, features[risky], np.array(speaker_names))
    return RiskModel(
        risk=_head(_fitted(LogisticRegression, features, risky)),
        category=_head(category),
        speaker=_head(speaker),
        slope=slope,
        shift=shift,
        categories=tuple(Category(name) for name in category.classes_),
        speakers=tuple(Speaker(name) for name in speaker.classes_),
    )


def _fitted(kind: Any, features: Matrix, classes: NDArray[Any]) -> Any:
    model = kind(C=STRENGTH, max_iter=300, tol=1e-3, class_weight="balanced", random_state=SEED)
    return model.fit(features, classes)


def _head(model: Any) -> Head:
    return Head(model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32))


def unseen_scores(features: Matrix, risky: NDArray[np.bool_]) -> Matrix:
    """The raw risk score of each message from a model that has not seen it."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold

    scores = np.zeros(len(risky), dtype=np.float32)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    for known, unseen in folds.split(features, risky):
        model = _fitted(LogisticRegression, features[known], risky[known])
        scores[unseen] = model.decision_function(features[unseen])
    return scores


def _calibration(features: Matrix, risky: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and shift that make scores of unseen messages into probabilities (Platt)."""
    from sklearn.linear_model import LogisticRegression

    scores = unseen_scores(features, risky)
    platt = LogisticRegression(C=1e6, class_weight="balanced", random_state=SEED).fit(scores[:, None], risky)
    return float(platt.coef_[0, 0]), float(platt.intercept_[0])
