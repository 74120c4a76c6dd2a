"""What is to be done, in order: the files of the folder or of a list, without what is done already, as jobs and events.

Articles of feeds are read here one after another, with a bookmark, so that many processes can draft them.
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.batch.desk import KILLER, READER_KILLER
from summarizer.batch.drafting import Job
from summarizer.batch.events import Cached, Event, Left, Place, SetAside, Skipped
from summarizer.batch.items import End, Item, Unread, is_feed, items_of
from summarizer.batch.walk import Found, Passed, lines, listed, matcher, walk
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.batch.bookmark import Bookmark
    from summarizer.batch.desk import Desk
    from summarizer.batch.items import Folder
    from summarizer.batch.metadata import Metadata, Unused
    from summarizer.batch.plan import Plan
    from summarizer.ledger import Ledger
    from summarizer.ledger.notes import Failure

__all__ = ["Source", "failed_paths", "files_of", "is_read_again", "root_of"]


def root_of(plan: Plan) -> str:
    """The folder that is read; for a single file, the folder that it stands in. `InputError` when there is neither."""
    if plan.folder.is_dir():
        return os.path.realpath(plan.folder)
    if plan.folder.is_file():
        return os.path.realpath(plan.folder.parent)
    raise InputError(f"there is no folder '{plan.folder}'")


def files_of(plan: Plan, root: str) -> Iterator[Found | Passed]:
    """The files of a list, of the folder, or the one file."""
    fits = matcher(plan.glob) if plan.glob else None
    if plan.from_file:
        return listed(Path(root), filter(fits, lines(plan.from_file)) if fits else lines(plan.from_file))
    if not plan.folder.is_dir():
        return listed(Path(root), [plan.folder.name])
    return walk(plan.folder, leave_out=[plan.out, *([plan.log] if plan.log else [])], fits=fits)


def is_read_again(plan: Plan) -> bool:
    """Whether the files can be gone through a second time: a list that comes through a pipe cannot."""
    return plan.from_file is None or plan.from_file.is_file()


def failed_paths(ledger: Ledger) -> list[str]:
    """The files that hold something that failed, was set aside or could not be read."""
    return sorted({waiting.path for waiting in ledger.failed()} | {path for path, _ in ledger.unreadable()})


class Source:
    """The steps of a run: jobs, and what can be told at once."""

    def __init__(self, plan: Plan, folder: Folder, desk: Desk, metadata: Metadata | None, bookmark: Bookmark) -> None:
        """What `plan` asks for; nothing is read yet."""
        self._plan = plan
        self.folder = folder
        self._desk = desk
        self._ledger: Ledger = desk.ledger
        self._metadata = metadata
        self._bookmark = bookmark

    def steps(self) -> Iterator[Job | Event]:
        """All of them, lazily."""
        if (left := self._bookmark.left) is not None:
            self._desk.ended_in(*left)
        for found in self._files():
            if isinstance(found, Passed):
                yield Left(Place(found.path), "unreadable", found.why) if found.is_lost else Skipped(found.path, found.why)
                continue
            stated = self._metadata.of(found.path) if self._metadata else None
            if not stated and self._ledger.unchanged(
                *found, self.folder.work
            ):  # what metadata are stated of is read: they may have changed
                yield Cached(Place(found.path), articles=self._ledger.articles_in(found.path) if is_feed(found.path) else 1)
            else:
                yield from self._of_file(found, stated)

    def _of_file(self, found: Found, stated: Mapping[str, str] | None) -> Iterator[Job | Event]:
        """What is to be done of a file that is new or has changed, or failed."""
        killers = {} if self._plan.retry_failed else self._killers(found)
        if 0 in killers:
            yield SetAside(Place(found.path), *killers[0])
        elif is_feed(found.path):
            yield from self._of_feed(found, stated, killers)
        else:
            yield Job(found, stated)

    def _files(self) -> Iterable[Found | Passed]:
        if self._plan.retry_failed:
            paths = failed_paths(self._ledger)
            self._ledger.reset_failed()
            return listed(Path(self.folder.root), paths)
        return files_of(self._plan, self.folder.root)

    def not_begun(self) -> Iterator[int]:
        """One for each file of the run whose work is not noted yet, and nought for each of the others. Reads none of them."""
        if not self._plan.retry_failed and is_read_again(self._plan):
            for found in files_of(self._plan, self.folder.root):
                yield int(isinstance(found, Found) and not self._ledger.is_known(*found, self.folder.work))

    def is_anything_left(self) -> bool:
        """Whether something that is noted is not done."""
        unfinished = (self._ledger.pending(), self._ledger.failed(), self._ledger.unreadable())
        return any(next(iter(waiting), None) is not None for waiting in unfinished)

    def unused(self) -> Unused | None:
        """What of the metadata has fitted nothing so far."""
        return self._metadata.unused() if self._metadata else None

    @property
    def is_whole(self) -> bool:
        """Whether the run goes over all of the folder."""
        return self._plan.folder.is_dir() and not (self._plan.glob or self._plan.from_file or self._plan.retry_failed)

    def _killers(self, found: Found) -> dict[int, Failure]:
        """The places of a file that ended processes, as often as is tried."""
        failures = self._ledger.failures_in(*found)
        return {item: failure for item, failure in failures.items() if failure.kind in {KILLER, READER_KILLER}}

    def _of_feed(self, found: Found, stated: Mapping[str, str] | None, killers: Mapping[int, Failure]) -> Iterator[Job | Event]:
        """The articles of a feed without those that end the process that drafts, as far as one that ends the process that reads."""
        end = min((item for item, failure in killers.items() if failure.kind == READER_KILLER), default=None)
        for read in islice(self.read(found, stated), end and end - 1):
            if isinstance(read, Item) and (item := read.note.item) not in killers:
                yield Job(found, stated, read)
            elif isinstance(read, Item):
                yield SetAside(Place(found.path, item), *killers[item])
            else:
                yield from self._desk.take([read])
        if end is not None:
            yield SetAside(Place(found.path, end), *killers[end])

    def read(self, found: Found, stated: Mapping[str, str] | None) -> Iterator[Item | Unread | End]:
        """The articles of a file, with a bookmark at each while it is read."""
        return self._bookmark.at(found, items_of(self.folder, found, stated))
