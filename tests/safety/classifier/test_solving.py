"""The quick way to the weights ends where the exact one does."""

import numpy as np
import pytest

from bot.safety.classifier import solving
from bot.safety.classifier.model import Matrix


@pytest.fixture
def rows() -> Matrix:
    """Two hundred examples that differ from zero on average, as real ones do."""
    drawn: Matrix = np.random.default_rng(7).normal(0.1, 0.3, (200, 12)).astype(np.float32)
    return drawn


@pytest.fixture
def wanted(rows: Matrix) -> Matrix:
    answer = np.sign(rows[:, 0] + rows[:, 1] * rows[:, 2] + 0.05)
    return np.stack([answer, -answer, np.ones(len(rows))], axis=1).astype(np.float32)


def exact(rows: Matrix, wanted: Matrix, kept: np.ndarray) -> Matrix:
    """Ridge regression with a free offset, in double precision, learnt from the kept examples."""
    single = rows.astype(float) @ rows.astype(float).T
    alike = single * (single + 2 * float(solving.SINGLE))
    count = int(kept.sum())
    system = np.zeros((count + 1, count + 1))
    system[:count, :count] = alike[np.ix_(kept, kept)] + float(solving.REGULARISATION) * np.eye(count)
    system[:count, count] = system[count, :count] = 1
    found = np.linalg.solve(system, np.vstack([wanted[kept], np.zeros((1, wanted.shape[1]))]))
    fitted: Matrix = alike[:, kept] @ found[:count] + found[count]
    return fitted


def test_the_fit_is_that_of_ridge_regression_with_a_free_offset(rows: Matrix, wanted: Matrix) -> None:
    everything = np.ones(len(rows), dtype=bool)
    solution = solving.solve(rows, wanted, np.ones_like(wanted))
    assert np.abs(solution.fitted - exact(rows, wanted, everything)).max() < 0.001


def test_an_answer_learns_only_from_its_examples(rows: Matrix, wanted: Matrix) -> None:
    kept = np.arange(len(rows)) % 3 > 0
    columns = np.repeat(kept[:, None], wanted.shape[1], axis=1).astype(np.float32)
    changed = wanted.copy()
    changed[~kept] *= -1
    solution = solving.solve(rows, changed, columns)
    assert np.abs(solution.fitted - exact(rows, wanted, kept)).max() < 0.001
    assert not solution.weights[~kept].any()


def test_one_example_less_changes_little(rows: Matrix, wanted: Matrix) -> None:
    """Thirty steps without a guide once moved two of a hundred messages across the threshold."""
    whole = solving.solve(rows, wanted, np.ones_like(wanted)).fitted
    without = solving.solve(rows[1:], wanted[1:], np.ones_like(wanted[1:])).fitted
    assert np.abs(whole[1:] - without).max() < 0.1


def test_weights_of_features_and_products_give_the_same_fit(rows: Matrix, wanted: Matrix) -> None:
    solution = solving.solve(rows, wanted, np.ones_like(wanted))
    single = rows @ solving.slopes(rows, solution.weights)
    products = solving.products(rows, solution.weights[:, 0])
    fitted = single[:, 0] + np.einsum("ij,jk,ik->i", rows, products, rows) + solution.offsets[0]
    assert np.abs(fitted - solution.fitted[:, 0]).max() < 0.001
