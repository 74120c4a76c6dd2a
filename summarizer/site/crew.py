"""Processes that make pages of articles: rendering is computation, and most machines have more than one core.

Gives what they make in the order of the articles, a few chunks ahead, so that memory stays the same however many there are.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING, Self, TypeVar

from summarizer.errors import InputError
from summarizer.workers import cores, end_at_once, prepare, starting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from types import TracebackType

__all__ = ["Crew"]

_CHUNK = 16
"""Articles that are handed over at once: half a second of work at most, and few enough for an interrupt to be felt."""
_AHEAD = 3
"""Chunks a process that are made before they are asked for."""
_WORTH = 150
"""Articles from which on a second process pays for its start, which takes about as long as a hundred pages."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class Crew:
    """As many processes as there are cores, where there is work enough for them. Use it as a context manager."""

    def __init__(self, articles: int, processes: int | None = None) -> None:
        """Take how many articles there are; nothing is started before the first one."""
        self.processes = min(processes or cores(), max(articles // _WORTH, 1))
        self._pool = ProcessPoolExecutor(self.processes, multiprocessing.get_context("spawn"), initializer=prepare)

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes, in the middle of what they do when something went wrong."""
        if error is not None:
            end_at_once(self._pool)
        self._pool.shutdown(cancel_futures=True)

    def each(self, function: Callable[[_In], _Out], items: Iterable[_In], /) -> Iterator[_Out]:
        """As `map`. `InputError` when a process dies: what killed it would kill the next one."""
        if self.processes == 1:
            yield from map(function, items)
            return
        waiting: deque[Future[list[_Out]]] = deque()
        each = iter(items)
        try:
            while True:
                while len(waiting) < self.processes * _AHEAD and (chunk := list(islice(each, _CHUNK))):
                    with starting(self._pool, self.processes):
                        waiting.append(self._pool.submit(_all, function, chunk))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise InputError("a process that made pages was ended from outside, perhaps for want of memory; try again") from None


def _all(function: Callable[[_In], _Out], items: list[_In]) -> list[_Out]:
    return [function(item) for item in items]
