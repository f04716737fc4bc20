"""Scores become probabilities that mean what they say."""

import numpy as np

from bot.safety.classifier.calibration import platt


def examples(count: int = 4_000) -> tuple[np.ndarray, np.ndarray]:
    """Scores of messages that are risky as often as the logistic curve of the score says."""
    random = np.random.default_rng(3)
    scores = random.normal(size=count).astype(np.float32)
    risky = random.random(count) < 1 / (1 + np.exp(-3 * scores))
    return scores, risky


def test_the_curve_that_the_scores_came_from_is_found() -> None:
    scores, risky = examples()
    slope, shift = platt(scores, np.zeros((len(scores), 0), dtype=np.float32), risky)
    assert abs(slope - 3) < 0.4
    assert abs(shift) < 0.3


def test_a_rule_found_in_risky_messages_only_speaks_for_a_risk_and_one_in_harmless_ones_against() -> None:
    scores, risky = examples()
    found = np.arange(len(risky)) % 3 == 0
    evidence = np.stack([risky & found, ~risky & found], axis=1).astype(np.float32)
    _, _, speaks_for, speaks_against = platt(scores, evidence, risky)
    assert speaks_for > 1
    assert speaks_against < -1


def test_a_rule_that_was_hardly_seen_weighs_little() -> None:
    scores, risky = examples()
    evidence = np.zeros((len(scores), 1), dtype=np.float32)
    evidence[np.flatnonzero(risky)[0]] = 1
    assert abs(platt(scores, evidence, risky)[2]) < 0.7
