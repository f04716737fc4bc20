"""The only place where noise is drawn: exact discrete Laplace integers from the system's randomness.

No floating point: a rounded probability would leave patterns in the low bits that give the truth away. The
method is rejection sampling on whole numbers (Canonne, Kamath and Steinke 2020, "The discrete Gaussian for
differential privacy", algorithms 1 and 2). No seed exists, and a draw is never logged.
"""

import secrets
from collections.abc import Callable
from fractions import Fraction

RandomBelow = Callable[[int], int]
"""Gives a uniform whole number from 0 to its argument less one."""


def discrete_laplace(epsilon: Fraction, below: RandomBelow = secrets.randbelow) -> int:
    """Draw a whole number k with probability proportional to exp(-epsilon * |k|).

    Args:
        epsilon: the privacy cost of one step; above 0. The standard deviation is about 1.41 / epsilon.
        below: where randomness comes from; only tests give another than the operating system.

    Raises:
        ValueError: epsilon is not above 0.
    """
    if epsilon <= 0:
        raise ValueError("epsilon must be above 0")
    while True:
        size = _geometric(epsilon, below)
        negative = below(2) == 1
        # Nought would come up twice as often as it should if both signs of it counted.
        if size or not negative:
            return -size if negative else size


def _geometric(epsilon: Fraction, below: RandomBelow) -> int:
    """Draw k >= 0 with probability proportional to exp(-epsilon * k)."""
    while True:
        remainder = below(epsilon.denominator)
        if _happens_exp(remainder, epsilon.denominator, below):
            break
    wholes = 0
    while _happens_exp(1, 1, below):
        wholes += 1
    return (remainder + epsilon.denominator * wholes) // epsilon.numerator


def _happens_exp(numerator: int, denominator: int, below: RandomBelow) -> bool:
    """Be true with probability exp(-numerator / denominator), for a quotient from 0 to 1."""
    step = 1
    while below(denominator * step) < numerator:
        step += 1
    return step % 2 == 1
