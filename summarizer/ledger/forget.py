"""Removing an article everywhere: its rows, the words of it in the indexes, and what is left of both on free pages.

Three steps, for deleting a row removes neither the words from a full-text index, which only notes that they are void, nor the bytes from
the file. If the last step fails or is cut off, the next one who opens the ledger for writing makes up for it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import InputError
from summarizer.ledger.paths import shown
from summarizer.ledger.plain import mended

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Match", "Removal", "count_texts", "find", "measure", "remove", "remove_texts", "sweep"]

_SHORTEST = 8
_DIGITS = 64
_ARTICLES = "article_id IN (SELECT value FROM json_each(:articles))"
_PLACES = f"({_ARTICLES} OR id IN (SELECT value FROM json_each(:places)))"
_PREFIX = re.compile(rf"(?:sha256:)?([0-9a-f]{{{_SHORTEST},{_DIGITS}}})", re.IGNORECASE)


class Match(NamedTuple):
    """What is meant: articles by their ids, and places where none could be read, by the ids of their rows."""

    articles: tuple[str, ...]
    places: tuple[int, ...]


class Removal(NamedTuple):
    """How much of it there is."""

    articles: int
    files: tuple[str, ...]
    """Their paths, with `#` and the place in a feed."""
    summaries: int
    attempts: int
    calls: int
    texts: int


def find(db: sqlite3.Connection, wanted: str) -> Match:
    """What has the key or the path `wanted`, in any version, or else the article whose id, or its beginning, that is.

    `InputError` when nothing has it, or several articles have ids that begin so.
    """
    query = "SELECT id, article_id FROM files WHERE key IN (:key, :path) OR path = :path"
    named = db.execute(query, {"key": mended(wanted), "path": shown(wanted)}).fetchall()
    if named:
        articles = dict.fromkeys(row["article_id"] for row in named if row["article_id"])
        return Match(tuple(articles), tuple(row["id"] for row in named if not row["article_id"]))
    digits = _PREFIX.fullmatch(wanted)
    found = _beginning(db, digits[1].lower()) if digits else []
    if len(found) > 1:
        raise InputError(f"{len(found)} articles have ids that begin with '{wanted}'; give more of it")
    if not found:
        raise InputError(f"no article is called '{wanted}': give a key, a path as it stands in article_list, or 8 digits or more of an id")
    return Match(tuple(found), ())


def _beginning(db: sqlite3.Connection, digits: str) -> list[str]:
    begin = f"sha256:{digits}"
    query = "SELECT article_id FROM {0} WHERE article_id >= :begin AND article_id < :begin || 'g'"
    both = " UNION ".join(query.format(table) for table in ("files", "works"))
    return [row[0] for row in db.execute(both, {"begin": begin})]


def measure(db: sqlite3.Connection, match: Match) -> Removal:
    """How much there is of what is meant."""
    files = db.execute(f"SELECT path, item FROM files WHERE {_PLACES} ORDER BY path, item", _bound(match)).fetchall()
    works = f"(SELECT id FROM works WHERE {_ARTICLES})"

    def count(table: str, condition: str) -> int:
        return int(db.execute(f"SELECT count(*) FROM {table} WHERE {condition}", _bound(match)).fetchone()[0])

    return Removal(
        articles=len(match.articles),
        files=tuple(dict.fromkeys(f"{row['path']}#{row['item']}" if row["item"] else row["path"] for row in files)),
        summaries=count("summaries", f"id IN {works}"),
        attempts=count("attempts", f"work_id IN {works}"),
        calls=count("calls", f"work_id IN {works}"),
        texts=count("texts", _ARTICLES),
    )


def remove(db: sqlite3.Connection, match: Match) -> None:
    """Remove it, inside a transaction of the caller; `sweep` has to follow."""
    for statement in (
        f"DELETE FROM feeds WHERE path IN (SELECT path FROM files WHERE {_PLACES})",
        f"DELETE FROM deaths WHERE path IN (SELECT path FROM files WHERE {_PLACES})",
        f"DELETE FROM files WHERE {_PLACES}",
        f"DELETE FROM works WHERE {_ARTICLES}",  # and with them attempts, calls and summaries
        f"DELETE FROM texts WHERE {_ARTICLES}",
    ):
        db.execute(statement, _bound(match))
    db.execute("UPDATE about SET unswept = 1")


def count_texts(db: sqlite3.Connection) -> int:
    """How many texts of articles are kept."""
    return int(db.execute("SELECT count(*) FROM texts").fetchone()[0])


def remove_texts(db: sqlite3.Connection) -> None:
    """Remove all texts of articles, and keep none from now on. `sweep` has to follow."""
    db.execute("DELETE FROM texts")
    db.execute("UPDATE about SET keep_text = 0, unswept = 1")


def sweep(db: sqlite3.Connection) -> bool:
    """Merge the indexes, so that void words go, write the file anew and empty the log; whether nobody who reads kept that from ending.

    FTS5 would void words at once with `secure-delete`, but that needs SQLite 3.42 and makes a file that older ones cannot read.
    """
    for index in ("texts_fts", "summaries_fts"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    db.execute("VACUUM")
    busy = bool(db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
    if not busy:
        db.execute("UPDATE about SET unswept = 0")
    return not busy


def _bound(match: Match) -> dict[str, str]:
    """The ids as JSON: a feed can have more of them than a statement takes values."""
    return {"articles": json.dumps(match.articles), "places": json.dumps(match.places)}
