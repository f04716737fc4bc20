"""Turns raw scores into probabilities that mean what they say."""

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier.model import Matrix

EVIDENCE_PENALTY = 1.0  # as if a piece of evidence had been seen on one more example of either kind
_STEPS = 30
_TINY = 1e-6


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
