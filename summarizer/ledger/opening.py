"""Opening the database: the writer's lock, whose file it is, which version, and the steps forward.

The lock is `flock` on the folder itself: the kernel drops it with the process, however that ends, and nothing lies about afterwards. It is
apart from SQLite's own locks, so that readers never wait.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from summarizer.errors import InputError
from summarizer.ledger.shape import APPLICATION, MIGRATIONS, SHAPE, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["NAME", "Lock", "connect_reader", "connect_writer", "guarded", "is_written", "place"]

NAME = "summaries.db"
_PATIENCE, _ATTEMPTS = 0.01, 10
"""Seconds and times: `status` holds the lock for some microseconds, to see whether somebody else has it."""
_BUSY = 10.0
"""Seconds to wait for SQLite's own locks: somebody may edit the file by hand, or a reader may be tidying up after a crash."""


def place(folder: Path) -> Path:
    """Where the database of `folder` is."""
    return folder / NAME


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """`InputError`, in one line, for what SQLite says of the file. Its messages name tables and faults, never values."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise  # a fault of this program
    except sqlite3.DatabaseError as error:
        raise InputError(f"the ledger '{path}' cannot be used: {error}") from error


class Lock:
    """The writer's lock on a folder, held from its making until `free` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take it. `InputError` when another process has it, or the folder cannot be locked."""
        self._descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            taken = _taken(self._descriptor, fcntl.LOCK_EX, _ATTEMPTS)
        except OSError:
            self.free()
            raise
        if not taken:
            self.free()
            raise InputError(f"'{folder}' is in use by another run{_writer(place(folder))}; wait for it, or end it")

    def free(self) -> None:
        """Give it back; a second time does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def is_written(folder: Path) -> bool:
    """Whether a process holds the writer's lock at this moment; not where folders cannot be locked, for nobody writes there."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        return not _taken(descriptor, fcntl.LOCK_SH, 1)
    except OSError:
        return False
    finally:
        os.close(descriptor)


def _taken(descriptor: int, kind: int, attempts: int) -> bool:
    for attempt in range(attempts):
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PATIENCE if attempt + 1 < attempts else 0)
        else:
            return True
    return False


def _writer(path: Path) -> str:
    """The process that wrote last, in words; it is asked only while somebody holds the lock."""
    try:
        connection = connect_reader(path)
        try:
            return f" (pid {connection.execute('SELECT writer FROM about').fetchone()[0]})"
        finally:
            connection.close()
    except (InputError, sqlite3.Error, TypeError):  # its database is not there yet
        return ""


def connect_writer(path: Path, *, keep_text: bool) -> sqlite3.Connection:
    """The database at `path`, made when it is not there and brought to this version when it is older. The lock is held already."""
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise InputError(f"'{path}' cannot be written: permission denied; give -o a folder of your own")
    connection = _connect(path, "mode=rwc")
    try:
        with guarded(path):
            version = _version(connection, path)
            _prepare(connection, path)
            if version == 0:
                first = f"INSERT INTO about (keep_text, created) VALUES ({int(keep_text)}, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"
                _run(connection, f"{SHAPE}; {first}", VERSION)
            for step in range(version or VERSION, VERSION):
                _run(connection, MIGRATIONS[step], step + 1)
            connection.execute("UPDATE about SET writer = ?", (os.getpid(),))
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """The database at `path`, for reading only.

    Where the folder may be written, so that the last one who closes it can tidy up what a crashed writer left; queries alone are allowed
    all the same. On a medium that cannot be written SQLite has to be told that nobody else will.
    """
    if not path.exists():
        raise InputError(f"there is no ledger in '{path.parent}'; name the folder that was given to: summarize batch FOLDER -o DIR")
    writable = os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)
    beside = path.with_name(f"{NAME}-wal").exists()
    connection = _connect(path, "mode=rw" if writable else "mode=ro" if beside else "mode=ro&immutable=1")
    try:
        with guarded(path):
            connection.execute("PRAGMA query_only = ON")
            _refuse_old(_version(connection, path), path)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_old(version: int, path: Path) -> None:
    if version == 0:
        raise InputError(f"'{path}' is empty: no batch has written to it yet")
    if version < VERSION:
        raise InputError(f"the ledger '{path}' is of an older version; the next: summarize batch … -o '{path.parent}' brings it forward")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    with guarded(path):
        address = f"file:{quote(os.path.abspath(os.fsencode(path)))}?{mode}"  # noqa: PTH100 - bytes: the name may be no text
        connection = sqlite3.connect(address, uri=True, timeout=_BUSY, isolation_level=None)
        connection.row_factory = sqlite3.Row
        return connection


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the database, 0 when nothing is in it yet. `InputError` when it is not ours, or newer."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        raise InputError(f"'{path}' is no database of this tool; move it, or name another folder") from error
    if empty:
        return 0
    if application != APPLICATION:
        raise InputError(f"'{path}' is no database of this tool; move it, or name another folder")
    if version > VERSION:
        raise InputError(f"the ledger '{path}' was written by a newer version; upgrade with: pip install -U grounded-summarizer")
    return version


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise InputError(f"'{path.parent}' is on a file system on which SQLite cannot keep its log; give -o a folder on a local disk")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is removed is overwritten


def _run(connection: sqlite3.Connection, script: str, version: int) -> None:
    """Run a script and note the version that it leads to, in one transaction."""
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE; {script}; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version}; COMMIT;"
        )
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
