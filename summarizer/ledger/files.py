"""What stands in the folder: files and the items of feeds, their keys and versions, and which summary is theirs."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.ledger.notes import Failure, Waiting
from summarizer.ledger.paths import actual, shown
from summarizer.ledger.plain import mended

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from summarizer.ledger.notes import FileNote, WorkKind

__all__ = [
    "articles_in",
    "failures_in",
    "is_known",
    "is_unchanged",
    "link",
    "note",
    "note_death",
    "note_feed",
    "note_gone",
    "note_unreadable",
    "unreadable",
    "waiting",
]

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
    else:
        found = {"id": db.execute(_INSERT, (*values, path, file.item, file.article_id)).lastrowid}
    _in_order(db, key)
    return int(found["id"])


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


def _in_order(db: sqlite3.Connection, key: str) -> None:
    """Number the versions of a key by their dates of publication, where all have one; in the order of their coming they are already."""
    rows = db.execute("SELECT article_id, published, version FROM files WHERE key = ? AND version > 0", (key,)).fetchall()
    before = {row["article_id"]: row["version"] for row in rows}
    moments = [(_moment(row["published"]), row["version"], row["article_id"]) for row in rows] if len(before) > 1 else []
    if any(moment is None for moment, _, _ in moments):
        return
    for number, article_id in enumerate(dict.fromkeys(article_id for _, _, article_id in sorted(moments)), 1):
        if number != before[article_id]:
            db.execute("UPDATE files SET version = ? WHERE key = ? AND article_id = ?", (number, key, article_id))


def _moment(published: str | None) -> float | None:
    """Seconds since 1970 of a date or time in ISO 8601; one without a zone counts as UTC. `None` for what is none."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()


def _default_key(path: str, item: int) -> str:
    return f"{path}#{item}" if item else path


def note_feed(db: sqlite3.Connection, path: str, size: int, mtime_ns: int, items: int) -> None:
    """Note that a feed has been read to its end: what could not be read behind it, or of all of it, is no more."""
    db.execute("DELETE FROM files WHERE path = ? AND (item > ? OR item = 0) AND article_id IS NULL", (shown(path), items))
    db.execute("INSERT OR REPLACE INTO feeds (path, size, mtime_ns, items) VALUES (?, ?, ?, ?)", (shown(path), size, mtime_ns, items))


def note_unreadable(db: sqlite3.Connection, place: tuple[str, int], failure: Failure, stamp: tuple[int, int] | None, now: str) -> None:
    """Note that no article could be read in this place; what was read there before stays as an earlier version."""
    where, item = shown(place[0]), place[1]
    here = "path = :path AND (item = :item OR :item = 0)"  # a whole file stands for all its items
    db.execute(f"DELETE FROM files WHERE {here} AND article_id IS NULL", {"path": where, "item": item})
    db.execute(f"UPDATE files SET current = 0 WHERE {here}", {"path": where, "item": item})
    db.execute(
        "INSERT INTO files (path, item, key, version, failure, message, seen, size, mtime_ns) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)",
        (where, item, _default_key(where, item), failure.kind, mended(failure.message), now, *(stamp or (None, None))),
    )


def unreadable(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Paths of which something could not be read, a page at a time, so that the table may change meanwhile."""
    query = (
        f"SELECT path, max(failure) AS failure FROM files WHERE failure IS NOT NULL AND path > ? GROUP BY path ORDER BY path LIMIT {_PAGE}"
    )
    last = ""
    while rows := db.execute(query, (last,)).fetchall():
        last = rows[-1]["path"]
        for row in rows:
            yield actual(row["path"]), row["failure"]


def failures_in(db: sqlite3.Connection, path: str, size: int, mtime_ns: int) -> dict[int, Failure]:
    """The items of a path in which no article could be read, if the file has not changed since; 0 is the whole file."""
    query = "SELECT item, failure, message FROM files WHERE path = ? AND failure IS NOT NULL AND size = ? AND mtime_ns = ?"
    return {row["item"]: Failure(row["failure"], row["message"]) for row in db.execute(query, (shown(path), size, mtime_ns))}


def note_death(db: sqlite3.Connection, place: tuple[str, int], stamp: tuple[int, int]) -> int:
    """Count a process that ended while it read this place; how many did since the file changed."""
    where = (shown(place[0]), place[1])
    found = db.execute("SELECT size, mtime_ns, often FROM deaths WHERE path = ? AND item = ?", where).fetchone()
    often = found["often"] + 1 if found and (found["size"], found["mtime_ns"]) == stamp else 1
    db.execute("INSERT OR REPLACE INTO deaths VALUES (?, ?, ?, ?, ?)", (*where, *stamp, often))
    return int(often)


def note_gone(db: sqlite3.Connection, run: int) -> int:
    """Let what stands in files that are not there any more be current no more; how many rows that were.

    Paths are relative: where runs had several folders nobody can say which one a path belongs to, and nothing is done.
    """
    roots = [row[0] for row in db.execute("SELECT DISTINCT coalesce(root, '') FROM runs")]
    root = db.execute("SELECT root FROM runs WHERE id = ?", (run,)).fetchone()["root"]
    if not root or roots != [root]:
        return 0
    gone, last = 0, ""
    query = f"SELECT DISTINCT path FROM files WHERE current AND path > ? ORDER BY path LIMIT {_PAGE}"
    while paths := [row["path"] for row in db.execute(query, (last,))]:
        last = paths[-1]
        for path in paths:
            if _is_gone(f"{actual(root)}/{actual(path)}"):
                db.execute("DELETE FROM files WHERE path = ? AND article_id IS NULL", (path,))
                gone += db.execute("UPDATE files SET current = 0 WHERE path = ? AND current", (path,)).rowcount
    return gone


def _is_gone(place: str) -> bool:
    """Whether nothing stands there. What cannot be looked at may be there still."""
    try:
        os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def is_known(db: sqlite3.Connection, path: str, size: int, mtime_ns: int, work: WorkKind) -> bool:
    """Whether the file, as it is now, was read to its end for that work: it is noted what each of its articles needs."""
    stamp = (shown(path), size, mtime_ns)
    here = "path = ? AND size = ? AND mtime_ns = ?"
    rows = db.execute(f"SELECT item, article_id, work_key FROM files WHERE {here} AND current", stamp).fetchall()
    if any(row["article_id"] and row["work_key"] != work.key(row["article_id"]) for row in rows):
        return False
    whole = any(row["item"] == 0 for row in rows)
    return whole or db.execute(f"SELECT 1 FROM feeds WHERE {here}", stamp).fetchone() is not None


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


def articles_in(db: sqlite3.Connection, path: str) -> int:
    """Current rows of a path that are articles."""
    query = "SELECT count(*) FROM files WHERE path = ? AND current AND article_id IS NOT NULL"
    return int(db.execute(query, (shown(path),)).fetchone()[0])


def link(db: sqlite3.Connection, file_id: int, work_key: str, *, cached: bool) -> None:
    """Give a file its summary. When it is the one that it has, it stays noted how it came by it."""
    db.execute(
        "UPDATE files SET summary_key = :work, cached = :cached WHERE id = :id AND summary_key IS NOT :work",
        {"work": work_key, "cached": cached, "id": file_id},
    )


def waiting(db: sqlite3.Connection, *states: str, forgiven: bool = False) -> Iterator[Waiting]:
    """Files whose work is in one of `states`, a page at a time, so that the table may change meanwhile.

    With `forgiven` those are among them that failed, were to be done once more, and are pending.
    """
    places = ", ".join("?" * len(states))
    again = "w.state = 'pending' AND EXISTS (SELECT 1 FROM attempts a WHERE a.work_id = w.id AND NOT a.counts)"
    query = (
        "SELECT f.id, f.path, f.item, f.key, f.work_key, w.failure, w.message FROM files f JOIN works w ON w.work_key = f.work_key"
        f" WHERE f.current AND f.id > ? AND (w.state IN ({places}) OR {int(forgiven)} AND {again}) ORDER BY f.id LIMIT {_PAGE}"
    )
    last = 0
    while rows := db.execute(query, (last, *states)).fetchall():
        last = rows[-1]["id"]
        for row in rows:
            yield Waiting(actual(row["path"]), row["item"], row["key"], row["work_key"], row["failure"], row["message"])
