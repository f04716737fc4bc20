"""Turns raw scores into probabilities that mean what they say."""

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.model import Matrix, shares

_STEPS = 50
_SHARPNESS = (2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0)


def platt(scores: Matrix, risky: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and shift of the logistic curve through the scores (Newton steps); both classes weigh alike."""
    design = np.stack([scores.astype(np.float64), np.ones(len(scores))], axis=1)
    weight = np.where(risky, 0.5 / max(risky.mean(), 1e-9), 0.5 / max(1 - risky.mean(), 1e-9))
    answer = np.zeros(2)
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(design @ answer, -30, 30)))
        slope = design.T @ (weight * (likely - risky)) + 1e-6 * answer
        curve = design.T @ (design * (weight * likely * (1 - likely))[:, None]) + 1e-6 * np.eye(2)
        answer -= np.linalg.solve(curve, slope)
    return float(answer[0]), float(answer[1])


def sharpness(scores: Matrix, truth: Matrix) -> float:
    """The factor on the scores whose shares fit the truth best (least log loss)."""
    return min(_SHARPNESS, key=lambda factor: _log_loss(shares(scores * np.float32(factor)), truth))


def _log_loss(given: Matrix, truth: Matrix) -> float:
    return float(-np.log((given * truth).sum(axis=1) + 1e-9).mean())
