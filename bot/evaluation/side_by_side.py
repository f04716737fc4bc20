"""Runs independent pieces of a measurement at the same time, each in a process of its own."""

import multiprocessing
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from typing import Any

_works: Mapping[str, Callable[[], Any]] = {}


def side_by_side(works: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
    """What each of `works` answers, begun in their order, as many at a time as there are processors.

    Processes are forked, so that they find systems loaded instead of loading 100 MB each.

    Raises:
        Exception: whatever the first of them raised.
    """
    global _works  # noqa: PLW0603 - what a forked process inherits need not be pickled
    _works = works
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count() or 1, fork) as pool:
        return dict(zip(works, pool.map(_work, works), strict=True))


def _work(name: str) -> Any:
    return _works[name]()
