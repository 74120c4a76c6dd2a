"""The statements behind `Ledger`: kinds, runs, works, attempts, calls, summaries. Each runs inside a transaction of its caller."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from summarizer.ledger.flatten import COLUMNS
from summarizer.ledger.notes import Failure
from summarizer.ledger.plain import mended

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from summarizer.ledger.notes import CallNote, WorkKind
    from summarizer.ledger.prepared import Prepared

__all__ = [
    "abandon",
    "ask",
    "begin_run",
    "fail",
    "failed_in",
    "failure",
    "finish",
    "kind",
    "reset_failed",
    "served_since",
    "spend",
    "start",
    "state",
    "tries",
]

_INSERTS = {
    table: f"INSERT INTO {table} (summary_id, {', '.join(columns)}) VALUES (?, {', '.join('?' * len(columns))})"
    for table, columns in COLUMNS.items()
}


def kind(db: sqlite3.Connection, work: WorkKind) -> int:
    """The row of a kind of work, made when it is new."""
    written = (work.digest, work.engine, work.model, work.base_url, json.dumps(dict(work.options), sort_keys=True, default=str))
    prompts = json.dumps([dict(zip(("name", "version", "digest"), prompt, strict=True)) for prompt in work.prompts])
    db.execute(
        "INSERT OR IGNORE INTO kinds (digest, engine, model, base_url, options, prompts, schema_version, tool)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*written, prompts, work.schema_version, work.tool),
    )
    return int(db.execute("SELECT id FROM kinds WHERE digest = ?", (work.digest,)).fetchone()[0])


def begin_run(db: sqlite3.Connection, kind_id: int, command: str, root: str | None, now: str) -> int:
    """A row for a run of this process over the folder `root`; its number."""
    written = (kind_id, now, mended(command), os.getpid(), root)
    query = "INSERT INTO runs (kind_id, started, command, pid, root) VALUES (?, ?, ?, ?, ?)"
    return int(db.execute(query, written).lastrowid or 0)


def ask(db: sqlite3.Connection, work_key: str, article_id: str, kind_id: int, now: str) -> None:
    """Note that a work is needed, unless it is noted already."""
    db.execute(
        "INSERT OR IGNORE INTO works (work_key, article_id, kind_id, changed) VALUES (?, ?, ?, ?)",
        (work_key, article_id, kind_id, now),
    )


def state(db: sqlite3.Connection, work_key: str) -> str | None:
    """`pending`, `done`, `failed`, `set-aside`, or `None` for a work that nobody asked for."""
    found = db.execute("SELECT state FROM works WHERE work_key = ?", (work_key,)).fetchone()
    return found and str(found["state"])


def failure(db: sqlite3.Connection, work_key: str) -> Failure:
    """The failure of a work."""
    found = db.execute("SELECT failure, message FROM works WHERE work_key = ?", (work_key,)).fetchone()
    return Failure(found["failure"] or "unknown", found["message"] or "")


def tries(db: sqlite3.Connection, work_key: str, *outcomes: str) -> int:
    """Attempts with these outcomes, since they were last forgiven."""
    counted = f"a.counts AND a.outcome IN ({', '.join('?' * len(outcomes))})"
    query = f"SELECT count(*) FROM attempts a JOIN works w ON w.id = a.work_id WHERE w.work_key = ? AND {counted}"
    return int(db.execute(query, (work_key, *outcomes)).fetchone()[0])


def failed_in(db: sqlite3.Connection, work_key: str, run: int) -> bool:
    """Whether the last attempt of a work was in that run, and failed."""
    query = "SELECT a.run_id, a.outcome FROM attempts a JOIN works w ON w.id = a.work_id WHERE w.work_key = ? ORDER BY a.id DESC LIMIT 1"
    found = db.execute(query, (work_key,)).fetchone()
    return found is not None and (found["run_id"], found["outcome"]) == (run, "failed")


def served_since(db: sqlite3.Connection, work_key: str) -> bool:
    """Whether other works of the same kind were finished since a work failed for the first time."""
    first = "SELECT min(a.started) FROM attempts a WHERE a.work_id = w.id AND a.counts AND a.outcome = 'failed'"
    done = (
        "SELECT 1 FROM works o JOIN attempts b ON b.work_id = o.id WHERE o.kind_id = w.kind_id AND b.outcome = 'done' AND b.ended >= since"
    )
    query = f"SELECT EXISTS ({done}) FROM (SELECT w.*, ({first}) AS since FROM works w WHERE w.work_key = ?) w"
    found = db.execute(query, (work_key,)).fetchone()
    return bool(found and found[0])


def start(db: sqlite3.Connection, work_keys: Sequence[str], run: int, now: str) -> None:
    """An open attempt for each work."""
    for work_key in work_keys:
        written = (_work(db, work_key), run, now)
        db.execute("INSERT INTO attempts (work_id, run_id, started) VALUES (?, ?, ?)", written)


def spend(db: sqlite3.Connection, work_key: str, calls: Sequence[CallNote]) -> None:
    """The calls of a work's open attempt."""
    if not calls:
        return
    work_id = _work(db, work_key)
    attempt = _open_attempt(db, work_id)
    db.executemany(
        "INSERT INTO calls (work_id, attempt_id, started, status, model, input, cached, output, cost) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(work_id, attempt, call.started, mended(call.status), mended(call.model), call.input, call.cached, call.output),
                None if call.cost is None else str(call.cost),
            )
            for call in calls
        ],
    )


def finish(db: sqlite3.Connection, work_key: str, made: Prepared, text: str | None, now: str) -> None:
    """A summary, its rows and its text in the place of a former one, and the files that wait for it."""
    work_id = _work(db, work_key)
    db.execute("DELETE FROM summaries WHERE id = ?", (work_id,))
    db.execute(
        "INSERT INTO summaries (id, article_id, made, language, characters, sentences, words, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (work_id, made.article_id, now, made.language, made.characters, made.sentences, made.words, made.json),
    )
    for table, rows in made.rows.items():
        db.executemany(_INSERTS[table], [(work_id, *row) for row in rows])
    if text is not None:
        db.execute("INSERT OR IGNORE INTO texts (article_id, text) VALUES (?, ?)", (made.article_id, text))
    _close(db, work_id, "done", now)
    db.execute("UPDATE works SET state = 'done', failure = NULL, message = NULL, changed = ? WHERE id = ?", (now, work_id))
    waits = "work_key = :work AND summary_key IS NOT :work"
    first = f"(SELECT min(id) FROM files WHERE {waits})"  # the one that took the work; the others have it for nothing
    db.execute(f"UPDATE files SET summary_key = :work, cached = (id <> {first}) WHERE {waits}", {"work": work_key})


def fail(db: sqlite3.Connection, work_key: str, failure: Failure, state: str, now: str) -> None:
    """The failure of a work; one that was finished before stays so."""
    work_id = _work(db, work_key)
    told = Failure(failure.kind, mended(failure.message))
    _close(db, work_id, "failed", now, told)
    db.execute(
        "UPDATE works SET state = ?, failure = ?, message = ?, changed = ? WHERE id = ? AND state <> 'done'",
        (state, *told, now, work_id),
    )


def abandon(db: sqlite3.Connection, work_keys: Sequence[str], now: str) -> None:
    """Close the open attempts of works as ones that do not count."""
    for work_key in work_keys:
        _close(db, _work(db, work_key), "abandoned", now)


def reset_failed(db: sqlite3.Connection, now: str) -> int:
    """Forgive the attempts of works that failed or were set aside; how many works that are."""
    unfinished = "state IN ('failed', 'set-aside')"
    db.execute(f"UPDATE attempts SET counts = 0 WHERE work_id IN (SELECT id FROM works WHERE {unfinished})")
    cleared = "state = 'pending', failure = NULL, message = NULL, changed = ?"
    return db.execute(f"UPDATE works SET {cleared} WHERE {unfinished}", (now,)).rowcount


def _work(db: sqlite3.Connection, work_key: str) -> int:
    found = db.execute("SELECT id FROM works WHERE work_key = ?", (work_key,)).fetchone()
    if found is None:
        raise LookupError(f"no file asked for the work {work_key}")
    return int(found["id"])


def _open_attempt(db: sqlite3.Connection, work_id: int) -> int | None:
    found = db.execute("SELECT max(id) FROM attempts WHERE work_id = ? AND outcome IS NULL", (work_id,)).fetchone()
    return None if found[0] is None else int(found[0])


def _close(db: sqlite3.Connection, work_id: int, outcome: str, now: str, failure: Failure | None = None) -> None:
    db.execute(
        "UPDATE attempts SET outcome = ?, ended = ?, failure = ?, message = ? WHERE work_id = ? AND outcome IS NULL",
        (outcome, now, *(failure or (None, None)), work_id),
    )
