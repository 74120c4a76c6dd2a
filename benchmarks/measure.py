"""How the benchmarks measure: CPU time of this process, the least of several runs or beside a reference loop of the same moment."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple, TypeVar

from summarizer.reading.statement import statement

__all__ = ["Beside", "beside", "cpu", "exponent", "reference", "unread"]

T = TypeVar("T")
_NUMBER = count()
_DIGITS = str.maketrans("01", " \t")


def cpu(work: Callable[[T], object], prepare: Callable[[], T], runs: int) -> list[float]:
    """CPU milliseconds of `work(prepare())` in each of `runs` runs, in order of size; preparing is not counted."""
    found: list[float] = []
    for _ in range(runs):
        prepared = prepare()
        began = time.process_time()
        work(prepared)
        found.append((time.process_time() - began) * 1000)
    return sorted(found)


class Beside(NamedTuple):
    """CPU milliseconds of some work, least and median, and the median of its multiples of the reference run before and after it."""

    least: float
    median: float
    multiple: float


def beside(work: Callable[[T], object], prepare: Callable[[], T], yardstick: Callable[[], object], runs: int) -> Beside:
    """Measure `work(prepare())` between two runs of `yardstick`, `runs` times."""

    def timed(run: Callable[[], object]) -> float:
        began = time.process_time()
        run()
        return (time.process_time() - began) * 1000

    times: list[float] = []
    multiples: list[float] = []
    for _ in range(runs):
        prepared = prepare()
        before, own, after = timed(yardstick), timed(lambda: work(prepared)), timed(yardstick)  # noqa: B023 - run at once
        times.append(own)
        multiples.append(own * 2 / (before + after))
    return Beside(min(times), statistics.median(times), statistics.median(multiples))


def unread(text: str) -> str:
    """`text` with white space at its end that no earlier call has given it, and no statement of it read: a cache must not count as fast."""
    statement.cache_clear()
    return text + f"{next(_NUMBER):012b}".translate(_DIGITS)


def reference(text: str) -> int:
    """A fixed loop of plain Python over `text`: what one millisecond is worth depends on the machine, so give a multiple of this."""
    seen: dict[str, int] = {}
    total = 0
    for _ in range(10):
        for character in text:
            total += seen.get(character, 0)
            seen[character] = total & 255
    return total


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Slope of the least-squares line through log(time) over log(size): 1 is linear, 2 quadratic."""
    x = [math.log(size) for size in sizes]
    y = [math.log(max(value, 1e-6)) for value in times]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / sum((a - mean_x) ** 2 for a in x)
