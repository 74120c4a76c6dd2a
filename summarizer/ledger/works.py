"""The statements behind `Ledger`: kinds, runs, works, attempts, calls, summaries. Each runs inside a transaction of its caller."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.ledger.flatten import COLUMNS, flatten, words
from summarizer.ledger.notes import Failure
from summarizer.ledger.plain import dumped, mended, stored

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from summarizer.ledger.notes import CallNote, WorkKind
    from summarizer.schema import Summary

__all__ = ["abandon", "ask", "begin_run", "fail", "finish", "kind", "reset_failed", "spend", "start", "state", "tries"]

_INSERTS = {
    table: f"INSERT INTO {table} (summary_id, {', '.join(columns)}) VALUES (:summary_id, {', '.join(f':{name}' for name in columns)})"
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


def begin_run(db: sqlite3.Connection, kind_id: int, command: str, now: str, pid: int) -> int:
    """A row for a run; its number."""
    written = (kind_id, now, mended(command), pid)
    return int(db.execute("INSERT INTO runs (kind_id, started, command, pid) VALUES (?, ?, ?, ?)", written).lastrowid or 0)


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


def tries(db: sqlite3.Connection, work_key: str) -> int:
    """Attempts that failed or were cut off, since they were last forgiven."""
    counted = "a.counts AND a.outcome IN ('failed', 'cut-off')"
    query = f"SELECT count(*) FROM attempts a JOIN works w ON w.id = a.work_id WHERE w.work_key = ? AND {counted}"
    return int(db.execute(query, (work_key,)).fetchone()[0])


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


def finish(db: sqlite3.Connection, work_key: str, summary: Summary, text: str | None, now: str) -> None:
    """A summary, its rows and its text in the place of a former one, and the files that wait for it."""
    work_id = _work(db, work_key)
    value = stored(summary)
    db.execute("DELETE FROM summaries WHERE id = ?", (work_id,))
    about = value["article"]
    db.execute(
        "INSERT INTO summaries (id, article_id, made, language, characters, sentences, words, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (work_id, about["id"], now, about["language"], about["characters"], about["sentences"], words(value), dumped(value)),
    )
    for table, rows in flatten(value).items():
        db.executemany(_INSERTS[table], [row | {"summary_id": work_id} for row in rows])
    if text is not None:
        db.execute("INSERT OR IGNORE INTO texts (article_id, text) VALUES (?, ?)", (about["id"], text))
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
