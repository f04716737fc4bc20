"""Turns raw scores into probabilities that mean what they say."""

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.model import Matrix, shares

EVIDENCE_PENALTY = 1.0  # as if a piece of evidence had been seen on one more example of either kind
_STEPS = 30
_TINY = 1e-6
_SHARPNESS = (2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0)


def platt(scores: Matrix, evidence: Matrix, risky: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The logistic curve through the scores, moved by the evidence (Newton steps); both classes weigh alike.

    Args:
        scores: of examples that the model had not seen.
        evidence: a column for each rule and frame, 1 where it was found in the example.
        risky: which examples carry risk.

    Returns:
        The slope, the shift, and the weight of each piece of evidence in log odds. A piece that is seldom
        seen keeps a small weight.
    """
    design = np.concatenate([scores[:, None], np.ones((len(scores), 1)), evidence], axis=1, dtype=np.float64)
    penalty = np.full(design.shape[1], EVIDENCE_PENALTY)
    penalty[:2] = _TINY
    weight = np.where(risky, 0.5 / max(risky.mean(), _TINY), 0.5 / max(1 - risky.mean(), _TINY))
    answer = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(design @ answer, -30, 30)))
        slope = design.T @ (weight * (likely - risky)) + penalty * answer
        curve = design.T @ (design * (weight * likely * (1 - likely))[:, None]) + np.diag(penalty)
        answer -= np.linalg.solve(curve, slope)
    return answer


def sharpness(scores: Matrix, truth: Matrix) -> float:
    """The factor on the scores whose shares fit the truth best (least log loss)."""
    return min(_SHARPNESS, key=lambda factor: _log_loss(shares(scores * np.float32(factor)), truth))


def _log_loss(given: Matrix, truth: Matrix) -> float:
    return float(-np.log((given * truth).sum(axis=1) + 1e-9).mean())
