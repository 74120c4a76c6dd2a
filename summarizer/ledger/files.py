"""What stands in the folder: files and the items of feeds, their keys and versions, and which summary is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.ledger.notes import Waiting
from summarizer.ledger.paths import actual, shown
from summarizer.ledger.plain import mended

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from summarizer.ledger.notes import Failure, FileNote, WorkKind

__all__ = ["is_unchanged", "link", "note", "note_feed", "note_unreadable", "waiting"]

_STATED = ("title", "publisher", "published", "url", "byline", "language", "characters", "size", "mtime_ns")
_UPDATE = (
    "UPDATE files SET current = 1, key = ?, version = ?, work_key = ?, seen = ?, "
    f"{', '.join(f'{name} = ?' for name in _STATED)} WHERE id = ?"
)
_INSERT = (
    f"INSERT INTO files (key, version, work_key, seen, {', '.join(_STATED)}, path, item, article_id)"
    f" VALUES (?, ?, ?, ?, {', '.join('?' * len(_STATED))}, ?, ?, ?)"
)
_PAGE = 500


def note(db: sqlite3.Connection, file: FileNote, now: str) -> int:
    """Note that this text stands in this place now; the id of its row.

    What stood there before stays as an earlier version, and so do items of the path that the file, as it is now, has not shown yet.
    """
    path = shown(file.path)
    key = mended(file.key) or _default_key(path, file.item)
    _step_back(db, path, file)
    found = db.execute("SELECT id FROM files WHERE path = ? AND item = ? AND article_id = ?", (path, file.item, file.article_id)).fetchone()
    values = (key, _version(db, key, file.article_id), file.work_key, now, *(mended(getattr(file, name)) for name in _STATED))
    if found:
        db.execute(_UPDATE, (*values, found["id"]))
        return int(found["id"])
    return int(db.execute(_INSERT, (*values, path, file.item, file.article_id)).lastrowid or 0)


def _step_back(db: sqlite3.Connection, path: str, file: FileNote) -> None:
    """Rows of what the path no longer holds are current no more."""
    db.execute("DELETE FROM files WHERE path = ? AND item = ? AND article_id IS NULL", (path, file.item))
    gone = "(item = ? AND article_id IS NOT ?) OR size IS NOT ? OR mtime_ns IS NOT ?"
    stamp = (file.item, file.article_id, file.size, file.mtime_ns)
    db.execute(f"UPDATE files SET current = 0 WHERE path = ? AND current AND article_id IS NOT NULL AND ({gone})", (path, *stamp))


def _version(db: sqlite3.Connection, key: str, article_id: str) -> int:
    """The version of the article `key` that has this text: the one that it had before, or the next."""
    found = db.execute("SELECT version FROM files WHERE key = ? AND article_id = ? AND version > 0", (key, article_id)).fetchone()
    if found:
        return int(found["version"])
    return int(db.execute("SELECT coalesce(max(version), 0) + 1 FROM files WHERE key = ?", (key,)).fetchone()[0])


def _default_key(path: str, item: int) -> str:
    return f"{path}#{item}" if item else path


def note_feed(db: sqlite3.Connection, path: str, size: int, mtime_ns: int, items: int) -> None:
    """Note that a feed has been read to its end."""
    db.execute("INSERT OR REPLACE INTO feeds (path, size, mtime_ns, items) VALUES (?, ?, ?, ?)", (shown(path), size, mtime_ns, items))


def note_unreadable(db: sqlite3.Connection, path: str, item: int, failure: Failure, now: str) -> None:
    """Note that no article could be read in this place; what was read there before stays as an earlier version."""
    where = shown(path)
    place = "path = :path AND (item = :item OR :item = 0)"  # a whole file stands for all its items
    db.execute(f"DELETE FROM files WHERE {place} AND article_id IS NULL", {"path": where, "item": item})
    db.execute(f"UPDATE files SET current = 0 WHERE {place}", {"path": where, "item": item})
    db.execute(
        "INSERT INTO files (path, item, key, version, failure, message, seen) VALUES (?, ?, ?, 0, ?, ?, ?)",
        (where, item, _default_key(where, item), failure.kind, mended(failure.message), now),
    )


def is_unchanged(db: sqlite3.Connection, path: str, size: int, mtime_ns: int, work: WorkKind) -> bool:
    """Whether all that the file at `path` held is done for that work, and the file has the same size and time of change."""
    rows = db.execute(
        "SELECT f.item, f.size, f.mtime_ns, f.article_id, f.work_key, f.summary_key FROM files f WHERE f.path = ? AND f.current",
        (shown(path),),
    ).fetchall()
    for row in rows:
        if row["article_id"] is None or (row["size"], row["mtime_ns"]) != (size, mtime_ns):
            return False
        if not row["work_key"] == row["summary_key"] == work.key(row["article_id"]):
            return False
    if any(row["item"] for row in rows):
        feed = db.execute("SELECT size, mtime_ns, items FROM feeds WHERE path = ?", (shown(path),)).fetchone()
        return feed is not None and tuple(feed) == (size, mtime_ns, len(rows))
    return bool(rows)


def link(db: sqlite3.Connection, file_id: int, work_key: str, *, cached: bool) -> None:
    """Give a file its summary. When it is the one that it has, it stays noted how it came by it."""
    db.execute(
        "UPDATE files SET summary_key = :work, cached = :cached WHERE id = :id AND summary_key IS NOT :work",
        {"work": work_key, "cached": cached, "id": file_id},
    )


def waiting(db: sqlite3.Connection, *states: str) -> Iterator[Waiting]:
    """Files whose work is in one of `states`, a page at a time, so that the table may change meanwhile."""
    places = ", ".join("?" * len(states))
    query = (
        "SELECT f.id, f.path, f.item, f.key, f.work_key, w.failure, w.message FROM files f JOIN works w ON w.work_key = f.work_key"
        f" WHERE f.current AND f.id > ? AND w.state IN ({places}) ORDER BY f.id LIMIT {_PAGE}"
    )
    last = 0
    while rows := db.execute(query, (last, *states)).fetchall():
        last = rows[-1]["id"]
        for row in rows:
            yield Waiting(actual(row["path"]), row["item"], row["key"], row["work_key"], row["failure"], row["message"])
