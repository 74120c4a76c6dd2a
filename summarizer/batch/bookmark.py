"""The place that is being read, in a small file beside the ledger: what ends the process there is found by the next one.

A file that is read in a process of the pool needs none, for the pool lives on.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from summarizer.batch.walk import Found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

__all__ = ["Bookmark", "Reading"]

_NAME = "reading.now"
_T = TypeVar("_T")


class Reading(NamedTuple):
    """A file, and its place from 1 that was being read."""

    found: Found
    item: int


class Bookmark:
    """One for each run. Use it as a context manager; `left` is what the process that made the last one was reading when it ended."""

    def __init__(self, folder: Path) -> None:
        """Make the file in `folder`, which is locked for this run, or take over that of a process that is gone. Raises `OSError`."""
        self._path = folder / _NAME
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        self.left = _reading(os.read(self._file, 1 << 16))
        os.ftruncate(self._file, 0)

    def __enter__(self) -> Self:
        """It is there."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Remove the file."""
        os.close(self._file)
        with suppress(OSError):
            self._path.unlink()

    def at(self, found: Found, reads: Iterator[_T]) -> Iterator[_T]:
        """What `reads` reads from a file, with the mark at the place as long as it is read. Where none can be made it does without."""
        item = 0
        while True:
            item += 1
            with suppress(OSError):  # a full disk: the ledger will say so
                os.pwrite(self._file, json.dumps([*found, item]).encode(), 0)
            try:
                read = next(reads)
            except StopIteration:
                return
            finally:
                os.ftruncate(self._file, 0)
            yield read


def _reading(mark: bytes) -> Reading | None:
    """What a mark says; nothing when it was cut off in the middle."""
    try:
        path, size, mtime_ns, item = json.loads(mark)
        return Reading(Found(str(path), int(size), int(mtime_ns)), int(item))
    except (ValueError, TypeError):
        return None
