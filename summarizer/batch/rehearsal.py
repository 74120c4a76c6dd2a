"""What a run would have to do, without doing it: nothing is written, and nothing is sent."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.batch.items import Folder, Item, items_of
from summarizer.batch.metadata import Metadata
from summarizer.batch.source import failed_paths, files_of, is_read_again, root_of
from summarizer.batch.walk import Found, listed
from summarizer.errors import InputError
from summarizer.ledger import Ledger
from summarizer.ledger.opening import place

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

    from summarizer.article import Article
    from summarizer.batch.plan import Plan
    from summarizer.batch.walk import Passed
    from summarizer.ledger import WorkKind

__all__ = ["Count", "unfinished"]


def unfinished(plan: Plan, work: WorkKind) -> Iterator[Article]:
    """The articles that a run would draft: those without a summary of this kind, each text once. Raises as a run does."""
    folder = Folder(root_of(plan), work, plan.max_bytes)
    ledger = Ledger.read_only(plan.out) if place(plan.out).exists() else None
    metadata = Metadata(plan.metadata, folder.root) if plan.metadata else None
    met: set[str] = set()
    settled = {"done"} if plan.retry_failed else {"done", "set-aside"}
    try:
        for found in _files(plan, folder.root, ledger):
            if isinstance(found, Found) and not (ledger and ledger.unchanged(*found, work)):
                for read in items_of(folder, found, metadata.of(found.path) if metadata else None):
                    if not isinstance(read, Item) or read.note.work_key in met:
                        continue
                    met.add(read.note.work_key)
                    if ledger is None or ledger.state(read.note.work_key) not in settled:
                        yield read.article
                        if len(met) == plan.limit:
                            return
    finally:
        for opened in (ledger, metadata):
            if opened is not None:
                opened.__exit__(None, None, None)


def _files(plan: Plan, root: str, ledger: Ledger | None) -> Iterator[Found | Passed]:
    if plan.retry_failed:
        return listed(Path(root), failed_paths(ledger) if ledger else ())
    return files_of(plan, root)


class Count:
    """How many files there are, for who shows how long it will take: counted beside a run, `None` until all are."""

    def __init__(self, plan: Plan) -> None:
        """Nothing is counted yet."""
        self._plan = plan
        self.total: int | None = None

    def run(self, stop: threading.Event) -> None:
        """Count, until done or stopped. What cannot be counted is left unknown: the run itself will say why."""
        counted = 0
        if not is_read_again(self._plan):
            return
        with suppress(InputError):
            for found in files_of(self._plan, root_of(self._plan)):
                counted += isinstance(found, Found)
                if stop.is_set():
                    return
            self.total = counted if self._plan.limit is None else min(counted, self._plan.limit)
