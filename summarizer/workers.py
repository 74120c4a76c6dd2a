"""Grounding in processes of their own, for those who draft many articles at once over one event loop.

Grounding is computation: while it runs, a loop that waits for a hundred answers stands still. In other processes it uses the other cores.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import fields
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any, Self

from summarizer.article import Article
from summarizer.errors import InputError
from summarizer.grounding import Grounded, ground

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess
    from types import TracebackType

    from summarizer.schema import Draft

__all__ = ["Workers", "cores", "deaf_to_interrupts", "end_at_once", "prepare", "starting"]

_COLLECTED = (200_000, 30, 30)
"""When a worker looks for cycles, of which readings hold none (see `summarizer.cli.COLLECTED`)."""


class Workers:
    """Processes that ground drafts: give `ground` to `summarize_article` as its `grounder`. Use it as a context manager.

    Each article is read in the process that grounds it; a draft that is grounded again after a repair may meet another one.
    """

    def __init__(self, processes: int | None = None) -> None:
        """Start `processes` of them, as many as there are cores by default, when the first draft comes."""
        # Not forked: a fork of a process with threads and an event loop can hang.
        if processes is not None and processes < 1:
            raise InputError(f"at least one process is needed, not {processes}")
        self._processes = processes or cores()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes, multiprocessing.get_context("spawn"), initializer=prepare)

    def __enter__(self) -> Self:
        """Nothing is started before the first draft."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes; what waits is given up when there was an error."""
        self._pool.shutdown(cancel_futures=error is not None)

    async def ground(self, draft: Draft, article: Article) -> Grounded:
        """`summarizer.grounding.ground`, elsewhere; here, when a process dies: the draft was paid for."""
        stated = {field.name: getattr(article, field.name) for field in fields(article)}
        pool = self._pool
        try:
            with starting(pool, self._processes):
                grounding = asyncio.get_running_loop().run_in_executor(pool, self.work, draft, stated)
            return await grounding
        except BrokenProcessPool:
            if self._pool is pool:  # and not yet another one
                self._pool = self._new_pool()
        return ground(draft, article)

    @staticmethod
    def work(draft: Draft, stated: dict[str, Any]) -> Grounded:
        """What is done in the other process: `stated` are the fields of the article, which is read there."""
        return ground(draft, Article(**stated))


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def end_at_once(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool in the middle of what they do."""
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 - public as terminate_workers from Python 3.14 on
        process.terminate()


@contextmanager
def starting(pool: ProcessPoolExecutor, processes: int) -> Iterator[None]:
    """Submit to `pool` inside this: `deaf_to_interrupts` as long as it may start one of its `processes`, for each costs a wait."""
    if len(pool._processes or ()) < processes:  # noqa: SLF001 - no public way to know
        with deaf_to_interrupts():
            yield
    else:
        yield


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Start processes inside this, and Ctrl-C, which a terminal sends to all of them, reaches their parent only: what it does is its say.

    A mask of signals is handed down to a process, also to one that has not come to its first line yet.
    """
    resource_tracker.ensure_running()  # else it starts inside, and unblocks what is blocked here
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def prepare() -> None:
    """What a process does first. It ends with its parent, also when that is killed."""
    gc.set_threshold(*_COLLECTED)
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
