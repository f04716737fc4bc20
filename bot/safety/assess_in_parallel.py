"""Assesses many JSON lines on all processors, in order."""

import itertools
import multiprocessing
import os
from collections.abc import Iterable, Iterator
from typing import Any

from bot.safety.assess_lines import BATCH, assess_lines
from bot.safety.detector import RiskDetector

_detector: RiskDetector | None = None


def assess_in_parallel(lines: Iterable[str], detector: RiskDetector) -> Iterator[dict[str, Any]]:
    """What `assess_lines` yields, from one worker per processor when there is more than a batch.

    Raises:
        ValueError: a line is not of the right form. Names the line's number, never its words.
    """
    waiting = iter(lines)
    first = list(itertools.islice(waiting, BATCH))
    if len(first) < BATCH or (os.cpu_count() or 1) == 1:
        yield from assess_lines(first, detector)
        yield from assess_lines(waiting, detector, before=len(first))
        return
    global _detector  # noqa: PLW0603 - forked workers inherit it instead of loading 100 MB each
    _detector = detector
    with multiprocessing.get_context("fork").Pool() as pool:
        for answers in pool.imap(_assess, _batches(itertools.chain(first, waiting))):
            yield from answers


def _batches(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Batches of lines with the number of lines before each."""
    before = 0
    while batch := list(itertools.islice(lines, BATCH)):
        yield before, batch
        before += len(batch)


def _assess(batch: tuple[int, list[str]]) -> list[dict[str, Any]]:
    before, lines = batch
    if _detector is None:
        raise RuntimeError("a worker was not forked from a process with a detector")
    return list(assess_lines(lines, _detector, before=before))
