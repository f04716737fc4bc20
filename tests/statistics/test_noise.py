"""T1: the noise follows the exact two-sided geometric distribution, and is truly random."""

import inspect
import math
import random
import secrets
from collections import Counter
from fractions import Fraction

import pytest

from bot.statistics.noise import RandomBelow, discrete_laplace

DRAWS = 200_000


def probability(value: int, epsilon: Fraction) -> float:
    """The exact probability of one value: (1 - q) / (1 + q) * q^|value|, where q = exp(-epsilon)."""
    shrink = math.exp(-epsilon)
    return (1 - shrink) / (1 + shrink) * shrink ** abs(value)


def chi_square_p(counts: Counter[int], epsilon: Fraction, draws: int) -> float:
    """P value of `counts` against the exact distribution; the two tails are one bin each."""
    reach = max(k for k in range(1, 200) if draws * probability(k, epsilon) >= 20)
    middle = range(-reach, reach + 1)
    tail = (1 - sum(probability(k, epsilon) for k in middle)) / 2
    bins = [(counts[k], probability(k, epsilon)) for k in middle]
    bins += [(sum(n for k, n in counts.items() if k > reach), tail)]
    bins += [(sum(n for k, n in counts.items() if k < -reach), tail)]
    statistic = sum((seen - draws * p) ** 2 / (draws * p) for seen, p in bins)
    # One bin more than an even number, so the survival function has a closed form.
    half = statistic / 2
    return math.exp(-half) * sum(half**i / math.factorial(i) for i in range((len(bins) - 1) // 2))


@pytest.mark.parametrize(
    ("epsilon", "deviation"), [(Fraction(1, 2), 2.80), (Fraction(1, 4), 5.64), (Fraction(3, 2), 0.860)]
)
def test_draws_follow_the_exact_distribution(epsilon: Fraction, deviation: float) -> None:
    below: RandomBelow = random.Random(20261121).randrange
    values = [discrete_laplace(epsilon, below) for _ in range(DRAWS)]
    assert chi_square_p(Counter(values), epsilon, DRAWS) > 0.001
    assert math.sqrt(sum(value**2 for value in values) / DRAWS) == pytest.approx(deviation, rel=0.01)


def test_draws_from_the_operating_system_follow_it_too() -> None:
    epsilon = Fraction(1, 2)
    counts = Counter(discrete_laplace(epsilon) for _ in range(20_000))
    # A fair source fails this once in a thousand million runs.
    assert chi_square_p(counts, epsilon, 20_000) > 1e-9


def test_the_chi_square_test_would_notice_a_wrong_scale() -> None:
    below: RandomBelow = random.Random(1).randrange
    counts = Counter(discrete_laplace(Fraction(51, 100), below) for _ in range(DRAWS))
    assert chi_square_p(counts, Fraction(1, 2), DRAWS) < 0.001


def test_randomness_comes_from_the_operating_system_unless_a_test_says_otherwise() -> None:
    assert inspect.signature(discrete_laplace).parameters["below"].default is secrets.randbelow


@pytest.mark.parametrize("epsilon", [Fraction(0), Fraction(-1, 2)])
def test_an_epsilon_that_protects_nothing_is_refused(epsilon: Fraction) -> None:
    with pytest.raises(ValueError, match="above 0"):
        discrete_laplace(epsilon)
