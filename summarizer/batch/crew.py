"""The processes of the pool: started anew when one dies, ended at once when all is given up."""

from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Self

from summarizer.batch import drafting
from summarizer.workers import cores, end_at_once, starting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from summarizer.batch.items import Folder

__all__ = ["Crew"]


class Crew:
    """As many processes as there are cores, or as asked for. Use it as a context manager, in one event loop."""

    def __init__(
        self,
        folder: Folder,
        out: str,
        processes: int | None = None,
        draft: Callable[[Folder, str, Sequence[drafting.Job]], list[drafting.Outcome]] = drafting.draft,
    ) -> None:
        """Nothing is started before the first chunk. `draft` is what is done there."""
        self._draft = draft
        self._folder = folder
        self._out = out
        self.processes = processes or cores()
        self._pool = self._new()

    def _new(self) -> ProcessPoolExecutor:
        # Not forked: a fork of a process with threads and an event loop can hang.
        return ProcessPoolExecutor(self.processes, multiprocessing.get_context("spawn"), initializer=drafting.ready)

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes, at once when something went wrong."""
        if error is not None:
            self.give_up()
        self._pool.shutdown(cancel_futures=True)

    def submit(self, jobs: Sequence[drafting.Job]) -> asyncio.Future[object]:
        """Have these jobs done; awaited, it raises `BrokenProcessPool` when a process has died."""
        future: asyncio.Future[object]
        try:
            with starting(self._pool, self.processes):
                future = asyncio.wrap_future(self._pool.submit(self._draft, self._folder, self._out, list(jobs)))
        except BrokenProcessPool as error:
            future = asyncio.get_running_loop().create_future()
            future.set_exception(error)
        future.add_done_callback(_seen)
        return future

    def renew(self) -> None:
        """Other processes in place of a pool that broke."""
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._new()

    def give_up(self) -> None:
        """End the processes in the middle of what they do."""
        end_at_once(self._pool)


def _seen(future: asyncio.Future[object]) -> None:
    """An error of a chunk that nobody waits for any more is no news."""
    if not future.cancelled():
        future.exception()
