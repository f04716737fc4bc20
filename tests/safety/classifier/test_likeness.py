"""Half of a symmetric matrix, in strips, gives what the whole would."""

import numpy as np
import pytest

from bot.safety.classifier.likeness import STRIP, Likeness

SINGLE = np.float32(0.1)


@pytest.mark.parametrize("count", [1, STRIP - 1, STRIP, STRIP + 1, 2 * STRIP + 7])
def test_the_strips_weigh_as_the_whole_matrix_does(count: int) -> None:
    drawn = np.random.default_rng(1)
    rows = drawn.normal(0, 0.3, (count, 8)).astype(np.float32)
    weights = drawn.normal(0, 1, (count, 3)).astype(np.float32)
    alike = (rows.astype(float) @ rows.astype(float).T) * (rows.astype(float) @ rows.T + 2 * 0.1)
    found = Likeness(rows, SINGLE).weighted(weights)
    assert np.abs(found - alike @ weights).max() < 0.01
