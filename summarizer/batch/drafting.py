"""What a process of the pool does: reads files, drafts and grounds by rule, and makes the summaries ready to be stored.

Stores nothing. Asks the ledger, as one of its readers, what is there already, so that a text under another name costs its reading only.
"""

from __future__ import annotations

import gc
import os
import sqlite3
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.batch.items import End, Folder, Item, Unread, items_of
from summarizer.engines.extractive import ExtractiveEngine
from summarizer.errors import InputError
from summarizer.ledger.opening import connect_reader, place
from summarizer.ledger.prepared import Prepared, prepare
from summarizer.ledger.works import state
from summarizer.pipeline import summarize_article
from summarizer.workers import prepare as prepare_process

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.article import Article
    from summarizer.batch.walk import Found
    from summarizer.ledger.notes import FileNote
    from summarizer.schema import Summary

__all__ = ["Broken", "Job", "Known", "Made", "Outcome", "built_in", "draft", "fault", "ready"]


_COLLECTED = (20_000, 30, 30)
"""When a process looks for cycles. At 200,000 new objects, as a command for one article does, 25 MB of them lie about before it does so for
the first time, five hundred short articles on; at 20,000 it looks once in seventy of these, for a millisecond."""


class Job(NamedTuple):
    """A file to be read, with what the metadata says of it; or an article of a feed that was read already."""

    found: Found
    stated: Mapping[str, str] | None = None
    item: Item | None = None


class Made(NamedTuple):
    """A summary, ready to be stored, and how many items were turned away."""

    note: FileNote
    prepared: Prepared
    text: str
    rejected: int


class Known(NamedTuple):
    """An article whose work is finished, or set aside."""

    note: FileNote


class Broken(NamedTuple):
    """An article on which the engine failed, and how."""

    note: FileNote
    kind: str
    message: str


Outcome = Made | Known | Broken | Unread | End


def ready() -> None:
    """Prepare a process. It makes many articles, so garbage is looked for oftener than in a process for one (see `_COLLECTED`)."""
    prepare_process()
    gc.freeze()
    gc.set_threshold(*_COLLECTED)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def draft(folder: Folder, out: str, jobs: Sequence[Job]) -> list[Outcome]:
    """What becomes of each of the jobs."""
    return [outcome for job in jobs for outcome in _outcomes(folder, out, job)]


def _outcomes(folder: Folder, out: str, job: Job) -> Iterator[Outcome]:
    for read in (job.item,) if job.item else items_of(folder, job.found, job.stated):
        yield _outcome(read, out) if isinstance(read, Item) else read


def _outcome(item: Item, out: str) -> Outcome:
    if _state(out, item.note.work_key) in {"done", "set-aside"}:
        return Known(item.note)
    try:
        summary = built_in(item.article)
        return Made(item.note, prepare(summary), item.article.text, len(summary.rejected))
    except Exception as error:  # noqa: BLE001 - one article must not cost the others
        return Broken(item.note, "bug", fault(error))


def built_in(article: Article) -> Summary:
    """The built-in engine's summary. Its coroutine never waits, so that no event loop is needed."""
    try:
        summarize_article(article, ExtractiveEngine()).send(None)
    except StopIteration as done:
        made: Summary = done.value
        return made
    raise RuntimeError("the built-in engine waited for something")


def fault(error: BaseException) -> str:
    """What went wrong and where, and not what the exception says, for that can be text of the article."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f" at {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    return f"this is a bug in summarize ({type(error).__name__}{where}); please report it"


def _state(out: str, work_key: str) -> str | None:
    """What the ledger says of a work; nothing when it cannot be asked, for then the writer will see."""
    try:
        return state(_reader(out), work_key)
    except (sqlite3.Error, InputError):
        return None


@cache
def _reader(out: str) -> sqlite3.Connection:
    return connect_reader(place(Path(out)))
