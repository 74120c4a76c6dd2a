"""What is to be done, in order: the files of the folder or of a list, without what is done already, as jobs and events."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.batch.desk import KILLER
from summarizer.batch.drafting import Job
from summarizer.batch.events import Cached, Event, Place, SetAside, Skipped
from summarizer.batch.items import Item, is_feed, items_of
from summarizer.batch.walk import Found, Passed, lines, listed, matcher, walk
from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.batch.desk import Desk
    from summarizer.batch.items import Folder
    from summarizer.batch.metadata import Metadata
    from summarizer.batch.plan import Plan
    from summarizer.ledger import Ledger

__all__ = ["Source", "files_of", "root_of"]


def root_of(plan: Plan) -> str:
    """The folder that is read; for a single file, the folder that it stands in. `InputError` when there is neither."""
    if plan.folder.is_dir():
        return os.path.realpath(plan.folder)
    if plan.folder.is_file():
        return os.path.realpath(plan.folder.parent)
    raise InputError(f"there is no folder '{plan.folder}'")


def files_of(plan: Plan, root: str) -> Iterator[Found | Passed]:
    """The files of a list, of the folder, or the one file."""
    if plan.from_file:
        return listed(Path(root), lines(plan.from_file))
    if not plan.folder.is_dir():
        return listed(Path(root), [plan.folder.name])
    return walk(plan.folder, leave_out=plan.out, fits=matcher(plan.glob) if plan.glob else None)


class Source:
    """The steps of a run. `stopped_by_limit` says afterwards whether there may have been more."""

    def __init__(self, plan: Plan, folder: Folder, desk: Desk, metadata: Metadata | None) -> None:
        """What `plan` asks for; nothing is read yet."""
        self._plan = plan
        self._folder = folder
        self._desk = desk
        self._ledger: Ledger = desk.ledger
        self._metadata = metadata
        self.stopped_by_limit = False

    def steps(self) -> Iterator[Job | Event]:
        """Jobs, and what can be told at once; at most as many jobs as the plan allows."""
        jobs = 0
        for step in self._all():
            if isinstance(step, Job):
                if jobs == self._plan.limit:
                    self.stopped_by_limit = True
                    return
                jobs += 1
            yield step

    def _all(self) -> Iterator[Job | Event]:
        for found in self._files():
            if isinstance(found, Passed):
                yield Skipped(found.path, found.why)
                continue
            stated = self._metadata.of(found.path) if self._metadata else None
            if (told := self._settled(found, stated)) is not None:
                yield told
            elif is_feed(found.path):
                yield from self._of_feed(found, stated)
            else:
                yield Job(found, stated)

    def _files(self) -> Iterable[Found | Passed]:
        if self._plan.retry_failed:
            return listed(Path(self._folder.root), sorted(self._failed()))
        return files_of(self._plan, self._folder.root)

    def _failed(self) -> set[str]:
        """The files that hold something that failed, was set aside or could not be read; all of it may begin anew."""
        paths = {waiting.path for waiting in self._ledger.failed()} | {path for path, _ in self._ledger.unreadable()}
        self._ledger.reset_failed()
        return paths

    def _settled(self, found: Found, stated: Mapping[str, str] | None) -> Event | None:
        """What can be said of a file without reading it. What metadata are stated of is read, for they may have changed."""
        if not stated and self._ledger.unchanged(*found, self._folder.work):
            return Cached(Place(found.path), articles=self._ledger.articles_in(found.path) if is_feed(found.path) else 1)
        failure = None if self._plan.retry_failed else self._ledger.why_unreadable(*found)
        if failure and failure.kind == KILLER:
            return SetAside(Place(found.path), *failure)
        return None

    def _of_feed(self, found: Found, stated: Mapping[str, str] | None) -> Iterator[Job | Event]:
        """The articles of a feed, read here one after another, so that many processes can draft them."""
        for read in items_of(self._folder, found, stated):
            if isinstance(read, Item):
                yield Job(found, stated, read)
            else:
                yield from self._desk.take([read])
