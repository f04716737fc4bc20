import pytest

from bot.evaluation.wilson import wilson


@pytest.mark.parametrize(
    ("found", "total", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),  # the values that Newcombe (1998) and statistics packages give
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_that_of_the_literature(found: int, total: int, low: float, high: float) -> None:
    assert wilson(found, total) == pytest.approx((low, high), abs=5e-5)


def test_more_messages_make_the_interval_narrower() -> None:
    (low, high), (lower, higher) = wilson(900, 1000), wilson(90, 100)
    assert lower < low < 0.9 < high < higher


@pytest.mark.parametrize(("found", "total"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(found: int, total: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        wilson(found, total)
