"""The Wilson score interval: how sure a share of few messages can be."""

from math import sqrt

Z_95 = 1.959964  # two-sided 95 % point of the normal distribution


def wilson(found: int, total: int, z: float = Z_95) -> tuple[float, float]:
    """The lower and upper bound of the true share when `found` of `total` were found.

    Unlike the usual plus-minus it holds for shares near 0 and 1 (Wilson, Journal of the American Statistical
    Association 22, 1927).

    Raises:
        ValueError: `total` is not positive, or `found` is not between 0 and `total`.
    """
    if not 0 <= found <= total or total == 0:
        raise ValueError("A share needs 0 <= found <= total and a total of at least 1.")
    share = found / total
    square = z * z / total
    middle = (share + square / 2) / (1 + square)
    spread = z * sqrt(share * (1 - share) / total + square / (4 * total)) / (1 + square)
    low = 0.0 if found == 0 else middle - spread
    high = 1.0 if found == total else middle + spread
    return low, high
