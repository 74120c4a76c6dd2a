"""An asynchronous generator as a plain iterator: it runs in a loop and a thread of its own, a little ahead of who takes its items."""

from __future__ import annotations

import asyncio
import queue
import threading
from contextlib import aclosing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator

__all__ = ["in_a_thread"]

_AHEAD = 100
"""Items that may wait for their taker before the generator does."""
_END = object()
_T = TypeVar("_T")


def in_a_thread(work: AsyncGenerator[_T]) -> Iterator[_T]:
    """The items of `work`. Whoever leaves the loop breaks off what it waits for, and it has ended when the iterator is closed."""
    waiting: queue.Queue[Any] = queue.Queue(_AHEAD)
    breaker = _Breaker()
    thread = threading.Thread(target=asyncio.run, args=(_carry(work, waiting, breaker),), daemon=True)
    thread.start()
    try:
        while (found := waiting.get()) is not _END:
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        breaker.open()
        while thread.is_alive():  # so that nobody waits for room
            with suppress(queue.Empty):
                waiting.get(timeout=0.05)
        thread.join()


class _Breaker:
    """Cancels a task of another thread, also when it has not begun yet; not when it has ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_open = False
        self._cancel: Callable[[], object] | None = None

    def open(self) -> None:
        with self._lock:
            self._is_open = True
            if self._cancel:
                self._cancel()

    def guard(self, task: asyncio.Task[None]) -> None:
        with self._lock:
            self._cancel = partial(asyncio.get_running_loop().call_soon_threadsafe, task.cancel)
            if self._is_open:
                self._cancel()

    def forget(self) -> None:
        with self._lock:
            self._cancel = None


async def _carry(work: AsyncGenerator[_T], waiting: queue.Queue[Any], breaker: _Breaker) -> None:
    taking = asyncio.create_task(_take(work, waiting))
    breaker.guard(taking)
    with suppress(asyncio.CancelledError):
        await taking
    breaker.forget()


async def _take(work: AsyncGenerator[_T], waiting: queue.Queue[Any]) -> None:
    """Put what comes into the queue, then the end or the error."""
    loop = asyncio.get_running_loop()
    try:
        async with aclosing(work) as items:
            async for item in items:
                await loop.run_in_executor(None, waiting.put, item)
    except Exception as error:  # noqa: BLE001 - raised where the items are taken
        await loop.run_in_executor(None, waiting.put, error)
    else:
        await loop.run_in_executor(None, waiting.put, _END)
