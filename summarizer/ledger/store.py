"""`Ledger`: what a batch writes down, as it goes, so that finished work is never paid for twice.

One process writes, from one thread; any number read meanwhile. Each method is one transaction, committed when it returns, unless several
are grouped with `transaction`, or put off with `later` until `commit`. Owns runs, works, attempts, calls and summaries; files are in
`summarizer.ledger.files`.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from summarizer.errors import InputError
from summarizer.ledger import files, forget, works
from summarizer.ledger.notes import CallNote, Failure, FileNote, Waiting, WorkKind
from summarizer.ledger.opening import Lock, connect_reader, connect_writer, guarded, place
from summarizer.ledger.paths import shown
from summarizer.ledger.prepared import Prepared, prepare

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from summarizer.article import Article
    from summarizer.schema import Summary

__all__ = ["CallNote", "FileNote", "Ledger", "Waiting", "WorkKind"]


class Ledger:
    """The database of a folder. Make it with `create_or_open` or `read_only`; use it as a context manager, or `close` it."""

    def __init__(self, folder: Path, database: sqlite3.Connection, lock: Lock | None) -> None:
        """Take over an open database, and the lock when it is for writing."""
        self.folder = folder
        self.database = database
        self._lock = lock
        self._path = place(folder)
        self._depth = 0
        self._fault: BaseException | None = None
        self._kind: int | None = None

    @classmethod
    def create_or_open(cls, folder: Path, *, keep_text: bool = True) -> Self:
        """Open the ledger of `folder` for writing; both are made when they are not there, and an older one is brought to this version.

        Without `keep_text` no text of an article is stored, now or in a later run. `InputError` when another process writes there, when the
        file is not ours or of a newer version, when the folder cannot be written, or when texts are there that should not be kept.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = Lock(folder)
        except OSError as error:
            raise InputError(f"cannot use the folder '{folder}': {error.strerror or error}") from error
        try:
            ledger = cls(folder, connect_writer(place(folder), keep_text=keep_text), lock)
        except BaseException:
            lock.free()
            raise
        try:
            ledger._settle(keep_text=keep_text)
        except BaseException:
            ledger.close()
            raise
        return ledger

    @classmethod
    def read_only(cls, folder: Path) -> Self:
        """Open the ledger of `folder` for reading. Never waits for a writer, and no writer waits for it."""
        return cls(folder, connect_reader(place(folder)), None)

    def __enter__(self) -> Self:
        """It is open already."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it. A run that was not ended counts as one that died."""
        self.close()

    def close(self) -> None:
        """Close the database and give back the lock; a second time does nothing. What was put off and not committed is not kept."""
        self.database.close()
        if self._lock:
            self._lock.free()

    @property
    def keeps_text(self) -> bool:
        """Whether texts of articles are stored here: decided when the ledger was made."""
        return bool(self.database.execute("SELECT keep_text FROM about").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Group what is written inside into one commit; all or nothing. One inside another is undone by itself when it fails."""
        outermost = self._depth == 0
        with self.later():
            yield
        if outermost:
            self.commit()

    @contextmanager
    def later(self) -> Iterator[None]:
        """As `transaction`, but what is written inside reaches the disk with the next `commit`, or transaction, only.

        A commit that reaches the disk takes milliseconds, for one row or for a hundred.
        """
        if self._fault:
            raise InputError(f"the ledger '{self._path}' cannot be used: {self._fault}")
        depth, name = self._depth, f"level{self._depth}"
        with guarded(self._path):
            begun = self.database.in_transaction
            self.database.execute(f"SAVEPOINT {name}" if begun else "BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                if begun:
                    self.database.execute(f"RELEASE {name}")
            except BaseException as error:
                if begun and not self.database.in_transaction:
                    self._fault = self._fault or error  # SQLite undid all by itself, what was put off as well: nothing can be built on that
                self._undo(name if begun else None)
                raise
            finally:
                self._depth = depth

    def commit(self) -> None:
        """Commit what was put off with `later`, if anything was."""
        if self.database.in_transaction:
            with guarded(self._path):
                try:
                    self.database.execute("COMMIT")
                except BaseException:
                    self._undo(None)
                    raise

    def _undo(self, savepoint: str | None) -> None:
        """Undo what was written since `savepoint`, or all; a full disk makes SQLite do so itself."""
        if self.database.in_transaction:
            for statement in (f"ROLLBACK TO {savepoint}", f"RELEASE {savepoint}") if savepoint else ("ROLLBACK",):
                self.database.execute(statement)

    def _settle(self, *, keep_text: bool) -> None:
        """Note which attempts and runs a crash cut off: whatever is open now, for nobody else writes."""
        with self.transaction():
            self.database.execute("UPDATE attempts SET outcome = 'cut-off', ended = ? WHERE outcome IS NULL", (_now(),))
            self.database.execute("UPDATE runs SET outcome = 'died' WHERE ended IS NULL")
            if not keep_text and self.keeps_text:
                if self.database.execute("SELECT 1 FROM texts").fetchone():
                    raise InputError(
                        f"'{self._path}' holds texts of earlier runs; remove them with: summarize forget '{self.folder}' --texts"
                    )
                self.database.execute("UPDATE about SET keep_text = 0")
        if self.database.execute("SELECT unswept FROM about").fetchone()[0]:
            self.sweep()

    def sweep(self) -> bool:
        """Erase what was removed (`summarizer.ledger.forget`) from the file itself; whether no reader was in the way."""
        with guarded(self._path):
            return forget.sweep(self.database)

    # --- runs

    def begin_run(self, work: WorkKind, command: str, root: str | None = None) -> int:
        """Note that a run over the folder `root` begins, and what it makes; its number. Not inside `transaction`.

        Where calls are paid for, each commit reaches the disk before the next step (`synchronous = FULL`). What the built-in engine makes
        costs seconds to make again, so there a failure of power, though not a crash, may lose the last commits (`NORMAL`).
        """
        self.database.execute(f"PRAGMA synchronous = {'FULL' if work.model else 'NORMAL'}")
        with self.transaction():
            self._kind = works.kind(self.database, work)
            return works.begin_run(self.database, self._kind, command, root and shown(root), _now())

    def end_run(self, run: int, outcome: str, not_begun: int = 0) -> None:
        """Note that a run has ended, how (a word or two), and to how many files it had not come yet."""
        with self.transaction():
            ended = (_now(), outcome, not_begun, run)
            self.database.execute("UPDATE runs SET ended = ?, outcome = ?, not_begun = ? WHERE id = ?", ended)

    # --- files

    def note_file(self, file: FileNote) -> int:
        """Note what stands in a file, or in a place of a feed, and the work that it needs; the id of its row, for `link`.

        A key that comes with another text than before is a new version of the same article. When the work is finished already, the file
        has its summary at once.
        """
        if self._kind is None:
            raise RuntimeError("files are noted in a run: begin_run comes first")
        with self.transaction():
            works.ask(self.database, file.work_key, file.article_id, self._kind, _now())
            row = files.note(self.database, file, _now())
            if works.state(self.database, file.work_key) == "done":
                files.link(self.database, row, file.work_key, cached=True)
            return row

    def note_feed(self, path: str, size: int, mtime_ns: int, items: int) -> None:
        """Note that a feed has been read to its end and had that many articles; without it, its file never counts as unchanged."""
        with self.transaction():
            files.note_feed(self.database, path, size, mtime_ns, items)

    def note_unreadable(self, path: str, item: int, kind: str, message: str, stamp: tuple[int, int] | None = None) -> None:
        """Note that no article could be read in a file, or in a place of a feed; `stamp` is its size and time of change, where known."""
        with self.transaction():
            files.note_unreadable(self.database, (path, item), Failure(kind, message), stamp, _now())

    def note_gone(self, run: int) -> int:
        """Note which files stand in the folder of the run no more, how many; none, when other runs had other folders."""
        with self.transaction():
            return files.note_gone(self.database, run)

    def note_death(self, path: str, item: int, size: int, mtime_ns: int) -> int:
        """Note that a process ended while it read this place of a file, which had that size and time of change; how often by now."""
        with self.transaction():
            return files.note_death(self.database, (path, item), (size, mtime_ns))

    def is_known(self, path: str, size: int, mtime_ns: int, work: WorkKind) -> bool:
        """Whether that work is noted for all that the file holds as it is now, whatever has become of it."""
        with guarded(self._path):
            return files.is_known(self.database, path, size, mtime_ns, work)

    def unreadable(self) -> Iterator[tuple[str, str]]:
        """The paths of files in which no article could be read, or not all, with the kind of failure."""
        with guarded(self._path):
            yield from files.unreadable(self.database)

    def failures_in(self, path: str, size: int, mtime_ns: int) -> dict[int, Failure]:
        """The places of the file that could not be read when it had this size and time of change, and why; 0 is the file as a whole."""
        with guarded(self._path):
            return files.failures_in(self.database, path, size, mtime_ns)

    def unchanged(self, path: str, size: int, mtime_ns: int, work: WorkKind) -> bool:
        """Whether all that a file held is done for that work, and its size and time of change are the same: it need not be read again."""
        with guarded(self._path):
            return files.is_unchanged(self.database, path, size, mtime_ns, work)

    def articles_in(self, path: str) -> int:
        """How many articles stand in a file now."""
        with guarded(self._path):
            return files.articles_in(self.database, path)

    def link(self, file_id: int, work_key: str, *, cached: bool) -> None:
        """Give a file a summary that is there already; `cached` says that it was made for another file or in another run.

        `note_file` and `finish` do it for files that wait for that work.
        """
        with self.transaction():
            files.link(self.database, file_id, work_key, cached=cached)

    def pending(self) -> Iterator[Waiting]:
        """Files whose work was neither finished nor given up, those included on which somebody works."""
        with guarded(self._path):
            yield from files.waiting(self.database, "pending")

    def failed(self) -> Iterator[Waiting]:
        """Files whose work failed or was set aside, those included that were to be done once more and are not yet."""
        with guarded(self._path):
            yield from files.waiting(self.database, "failed", "set-aside", forgiven=True)

    # --- works

    def ask(self, work: WorkKind, article_id: str) -> str:
        """Note that a work of another kind than the run's is needed; its key."""
        with self.transaction():
            works.ask(self.database, key := work.key(article_id), article_id, works.kind(self.database, work), _now())
        return key

    def summary_of(self, work_key: str) -> bool:
        """Whether that work is finished."""
        with guarded(self._path):
            return works.state(self.database, work_key) == "done"

    def state(self, work_key: str) -> str | None:
        """`pending`, `done`, `failed`, `set-aside`, or `None` for a work that nobody asked for."""
        with guarded(self._path):
            return works.state(self.database, work_key)

    def failure(self, work_key: str) -> Failure:
        """What failed last in that work."""
        with guarded(self._path):
            return works.failure(self.database, work_key)

    def tries(self, work_key: str) -> int:
        """How often that work was begun without success, those times included that a crash cut off."""
        with guarded(self._path):
            return works.tries(self.database, work_key, "failed", "cut-off")

    def cut_off(self, work_key: str) -> int:
        """How often the process ended while it was at that work."""
        with guarded(self._path):
            return works.tries(self.database, work_key, "cut-off")

    def failed_in(self, work_key: str, run: int) -> bool:
        """Whether that work failed in that run already, under another name."""
        with guarded(self._path):
            return works.failed_in(self.database, work_key, run)

    def served_since(self, work_key: str) -> bool:
        """Whether others of its kind were finished since that work failed for the first time."""
        with guarded(self._path):
            return works.served_since(self.database, work_key)

    def start(self, work_keys: Sequence[str], run: int) -> None:
        """Note that these works are begun, before anything is paid for; `LookupError` for a work that no file asked for."""
        with self.transaction():
            works.start(self.database, work_keys, run, _now())

    def spend(self, work_key: str, calls: Sequence[CallNote]) -> None:
        """Note calls as they are made; they are not given to `finish` or `fail` again."""
        with self.transaction():
            works.spend(self.database, work_key, calls)

    def finish(self, work_key: str, article: Article, summary: Summary, calls: Sequence[CallNote] = ()) -> None:
        """Store a summary, with its calls, and give it to every file that waits for it."""
        self.store(work_key, prepare(summary), article.text, calls)

    def store(self, work_key: str, made: Prepared, text: str, calls: Sequence[CallNote] = ()) -> None:
        """`finish` with a summary that was prepared already, in another process perhaps."""
        kept = text if self.keeps_text else None
        with self.transaction():
            works.spend(self.database, work_key, calls)
            works.finish(self.database, work_key, made, kept, _now())

    def fail(self, work_key: str, kind: str, message: str, calls: Sequence[CallNote] = (), *, set_aside: bool) -> None:
        """Note that a work failed, of what kind of fault, and whether it is not to be tried again unasked."""
        with self.transaction():
            works.spend(self.database, work_key, calls)
            works.fail(self.database, work_key, Failure(kind, message), "set-aside" if set_aside else "failed", _now())

    def abandon(self, work_keys: Sequence[str]) -> None:
        """Note that works under way are given up through no fault of theirs; that is no try."""
        with self.transaction():
            works.abandon(self.database, work_keys, _now())

    def reset_failed(self) -> int:
        """Let everything that failed or was set aside begin anew; how many works that were."""
        with self.transaction():
            self.database.execute("DELETE FROM deaths")
            return works.reset_failed(self.database, _now())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
