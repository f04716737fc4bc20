"""F2: one figure from recall and precision in which recall counts for more."""


def f2(caught: int, missed: int, false_alarms: int) -> float:
    """The F-score with beta 2 (0 to 1): a missed message weighs four times a false alarm.

    It depends on how many harmless messages a set has, so it compares systems on one set and nothing else.
    """
    weighed = 5 * caught + 4 * missed + false_alarms
    return round(5 * caught / weighed, 4) if weighed else 0.0
