"""How far chance alone moves a published figure."""

from fractions import Fraction
from math import exp


def margin_95(epsilon: Fraction) -> int:
    """The smallest m for which the noise lies within -m and +m in at least 95 draws of 100.

    Follows from the geometric tails: P(|noise| > m) = 2 q^(m+1) / (1 + q), where q = exp(-epsilon).
    Gives 6 at epsilon 0.50 and 12 at 0.25.
    """
    shrink = exp(-epsilon)
    margin = 0
    while 2 * shrink ** (margin + 1) / (1 + shrink) > 0.05:
        margin += 1
    return margin
