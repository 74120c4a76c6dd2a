"""What a ledger can be asked: how a batch stands, and its summaries one after another. Takes a database, changes nothing."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.ledger.paths import shown
from summarizer.ledger.plain import with_file

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

__all__ = ["Failures", "Run", "Status", "Stored", "one_moment", "status", "summaries", "summary_of", "without_text"]


class Failures(NamedTuple):
    """What went wrong in one way: how often, and the first example."""

    kind: str
    often: int
    path: str
    message: str


class Run(NamedTuple):
    """A run: `state` is `running`, `ended` or `died`, `outcome` what it said of itself at its end."""

    number: int
    started: str
    ended: str | None
    state: str
    outcome: str | None
    engine: str
    model: str | None


@dataclass(frozen=True, slots=True)
class Status:
    """How a batch stands. All but `pending`, `under_way` and what was spent count files, or items of feeds, as they are now.

    `from_cache` is the part of `done` that took no work of its own. `cost` is exact, in US dollars, over the calls whose cost is known.
    """

    files: int
    done: int
    from_cache: int
    pending: int
    stood_in: int
    """Of those, how many have a summary of another kind meanwhile: an earlier one, or the built-in engine's in place of a model."""
    not_begun: int
    """Files to which the last run had not come when it ended, and of which nothing, or only the work of another run, is known."""
    under_way: int
    failed: int
    set_aside: int
    unreadable: int
    failures: tuple[Failures, ...]
    summaries: int
    calls: int
    input: int
    cached: int
    output: int
    cost: Decimal
    calls_of_unknown_cost: int
    runs: tuple[Run, ...]
    keeps_text: bool
    unswept: bool
    """Whether something was removed whose bytes are still in the file, because another program was reading."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file's summary: the row of the file, the summary as JSON has it with what the file states, the text where it is kept."""

    file: dict[str, Any]
    work_id: int
    summary: dict[str, Any]
    text: str | None


def status(db: sqlite3.Connection, *, written: bool) -> Status:
    """How the batch stands at one moment; `written` says whether somebody writes to it, for a run without an end is running only then."""
    with one_moment(db):
        states = {row[0]: row[1:] for row in db.execute("SELECT state, count(*), sum(cached) FROM article_list GROUP BY state")}
        counts = {state: found[0] for state, found in states.items()}
        return Status(
            files=sum(counts.values()),
            done=counts.get("done", 0),
            from_cache=states.get("done", (0, 0))[1],
            pending=counts.get("pending", 0),
            stood_in=_one(db, "SELECT count(*) FROM article_list WHERE state = 'pending' AND summary_id IS NOT NULL"),
            not_begun=_one(db, "SELECT coalesce((SELECT not_begun FROM runs ORDER BY id DESC LIMIT 1), 0)"),
            under_way=_one(db, "SELECT count(*) FROM attempts WHERE outcome IS NULL") if written else 0,
            failed=counts.get("failed", 0),
            set_aside=counts.get("set-aside", 0),
            unreadable=counts.get("unreadable", 0),
            failures=_failures(db),
            summaries=_one(db, "SELECT count(*) FROM summaries"),
            **_spent(db),
            cost=_cost(db),
            runs=_runs(db, written=written),
            keeps_text=bool(_one(db, "SELECT keep_text FROM about")),
            unswept=bool(_one(db, "SELECT unswept FROM about")),
        )


def summaries(db: sqlite3.Connection, *, every_version: bool = False, text: bool = False) -> Iterator[Stored]:
    """The summary of each file that has one, by path and item; `every_version` gives those of earlier texts and former files too."""
    query = (
        "SELECT f.*, s.id AS work_id, s.json AS json, t.text AS text FROM files f JOIN works w ON w.work_key = f.summary_key"
        f" JOIN summaries s ON s.id = w.id LEFT JOIN texts t ON {int(text)} AND t.article_id = f.article_id"
        f" WHERE f.current OR {int(every_version)} ORDER BY f.path, f.item, f.version"
    )
    for row in db.execute(query):
        file = {name: row[name] for name in row.keys() if name not in {"work_id", "json", "text"}}  # noqa: SIM118 - a Row's own iteration gives values
        yield Stored(file, row["work_id"], with_file(json.loads(row["json"]), file), row["text"])


def summary_of(db: sqlite3.Connection, path: str, item: int | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """The summaries of what stands in a file now, or in one place of a feed, with their places; with what the file states."""
    query = (
        "SELECT f.*, s.json AS json FROM files f JOIN works w ON w.work_key = f.summary_key JOIN summaries s ON s.id = w.id"
        " WHERE f.path = :path AND f.current AND (:item IS NULL OR f.item = :item) ORDER BY f.item"
    )
    for row in db.execute(query, {"path": shown(path), "item": item}):
        yield row["item"], with_file(json.loads(row["json"]), row)


def without_text(db: sqlite3.Connection) -> tuple[int, int]:
    """Of how many summaries the text is not kept, and how many there are."""
    every = _one(db, "SELECT count(*) FROM summaries")
    return _one(db, "SELECT count(*) FROM summaries WHERE article_id NOT IN (SELECT article_id FROM texts)"), every


@contextmanager
def one_moment(db: sqlite3.Connection) -> Iterator[None]:
    """Read all that is read inside as it stood at one moment, whatever is written meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


def _one(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def _spent(db: sqlite3.Connection) -> dict[str, int]:
    sums = "coalesce(sum(input), 0), coalesce(sum(cached), 0), coalesce(sum(output), 0)"
    row = db.execute(f"SELECT count(*), {sums}, count(*) - count(cost) FROM calls").fetchone()
    return dict(zip(("calls", "input", "cached", "output", "calls_of_unknown_cost"), row, strict=True))


def _cost(db: sqlite3.Connection) -> Decimal:
    """The exact sum: SQL would add up binary fractions."""
    grouped = db.execute("SELECT cost, count(*) FROM calls WHERE cost IS NOT NULL GROUP BY cost")
    return sum((Decimal(row[0]) * row[1] for row in grouped), Decimal(0))


def _failures(db: sqlite3.Connection) -> tuple[Failures, ...]:
    """By kind, the most frequent first."""
    grouped = "SELECT failure, count(*) AS often, min(path), message FROM what_failed GROUP BY failure ORDER BY often DESC, failure"
    return tuple(Failures(row[0] or "unknown", row[1], row[2], row[3] or "") for row in db.execute(grouped))


def _runs(db: sqlite3.Connection, *, written: bool) -> tuple[Run, ...]:
    """All runs, the latest first."""
    query = "SELECT r.id, r.started, r.ended, r.outcome, k.engine, k.model FROM runs r JOIN kinds k ON k.id = r.kind_id ORDER BY r.id DESC"
    runs = []
    for number, started, ended, outcome, engine, model in db.execute(query):
        state = "ended" if ended else "running" if written and outcome is None else "died"
        runs.append(Run(number, started, ended, state, outcome if ended else None, engine, model))
    return tuple(runs)
