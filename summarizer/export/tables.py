"""The flat tables that are exported: their columns, and their rows out of a ledger.

A table may get columns at its end in a later version; those that are there keep their names, their order and their meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

__all__ = ["TABLES", "Column", "Row", "Table", "rows_of"]

Type = Literal["text", "integer", "boolean"]
Row = tuple[Any, ...]


class Column(NamedTuple):
    """A column: its name, what it holds, and the SQL that gives it."""

    name: str
    type: Type
    sql: str


class Table(NamedTuple):
    """A table: its columns, and what they are read from. `f` is the file, `s` the summary, `w` its work, `t` the item."""

    columns: tuple[Column, ...]
    source: str
    order: str


_INTEGERS = frozenset(
    "summary_id feed_item version characters sentences mentions start_at end_at sentence nearest_start_at nearest_end_at".split()
)
_BOOLEANS = frozenset({"fragment", "accepted", "withdrawn", "from_cache"})

_FILE = {
    "summary_id": "s.id",
    "article_id": "f.article_id",
    "key": "f.key",
    "path": "f.path",
    "title": "f.title",
    "published": "f.published",
}
"""What every row begins with."""
_SOURCE = "source_kind source source_as_written source_cue via via_json positions positions_json".split()
_WHERE = "start_at end_at sentence part".split()

_ARTICLES = {
    **_FILE,
    "feed_item": "f.item",
    "version": "f.version",
    "publisher": "f.publisher",
    "url": "f.url",
    "byline": "f.byline",
    "language": "coalesce(s.language, f.language)",
    "characters": "coalesce(s.characters, f.characters)",
    "sentences": "s.sentences",
    "state": "CASE WHEN f.failure IS NOT NULL THEN 'unreadable' ELSE a.state END",
    "failure": "coalesce(f.failure, a.failure)",
    "message": "coalesce(f.message, a.message)",
    "from_cache": "f.cached",
    "engine": "k.engine",
    "model": "k.model",
    "made": "s.made",
    "gist": "(SELECT group_concat(text, ' ') FROM (SELECT text FROM gist WHERE summary_id = s.id ORDER BY n))",
}
_ITEMS = {
    "actors": ["id", "name", "kind", "description", "aliases", "mentions", *_WHERE],
    "claims": ["id", "text", "certainty", *_SOURCE, "when_as_written", "when_date", *_WHERE, "evidence"],
    "quotes": ["id", "text", "match", "fragment", "attribution", "cue", "claim", *_SOURCE, *_WHERE],
    "figures": [
        *"id claim kind value upper bound unit counted role as_of as_of_date restates as_written certainty".split(),
        *_SOURCE,
        *_WHERE,
    ],
    "uncertainties": ["id", "text", "cue", "kind", "holder", "holder_name", "claims", *_WHERE, "evidence"],
}
_CONFLICTS = {
    "relation": "t.relation",
    "stated_by": "t.stated_by",
    **{
        f"{name}_{side}": f"{side}.{column}"
        for side in ("a", "b")
        for name, column in (
            ("figure", "id"),
            ("as_written", "as_written"),
            ("value", "value"),
            ("bound", "bound"),
            ("counted", "counted"),
            ("source", "source"),
            ("via", "via"),
            ("positions", "positions"),
            ("positions_json", "positions_json"),
            ("start_at", "start_at"),
            ("end_at", "end_at"),
        )
    },
}
_PROBLEMS = {
    **{name: f"t.{name}" for name in "item accepted code severity message".split()},
    "item_text": "r.text",
    "withdrawn": "r.withdrawn",
    "field": "t.path",
    **{name: f"t.{name}" for name in "text start_at end_at nearest nearest_start_at nearest_end_at".split()},
}


def _columns(given: dict[str, str]) -> tuple[Column, ...]:
    return tuple(Column(name, _type(name), sql) for name, sql in given.items())


def _type(name: str) -> Type:
    plain = name.removesuffix("_a").removesuffix("_b")
    if plain in _BOOLEANS:
        return "boolean"
    return "integer" if plain in _INTEGERS else "text"


_SUMMARY = "JOIN summaries s ON s.id = t.summary_id JOIN works w ON w.id = s.id"
_ONE_FILE = "JOIN files f ON f.id = (SELECT min(id) FROM files WHERE summary_key = w.work_key AND (current OR :every))"
"""Two names of one text share a summary, and its items are exported once, with the first of the names."""


def _of_items(table: str, columns: dict[str, str], more: str = "") -> Table:
    return Table(_columns(_FILE | columns), f"{table} t {_SUMMARY} {_ONE_FILE} {more}", "t.summary_id, t.n")


TABLES: dict[str, Table] = {
    "articles": Table(
        _columns(_ARTICLES),
        "files f LEFT JOIN works a ON a.work_key = f.work_key LEFT JOIN works w ON w.work_key = f.summary_key"
        " LEFT JOIN summaries s ON s.id = w.id LEFT JOIN kinds k ON k.id = w.kind_id WHERE f.current OR :every",
        "f.path, f.item, f.version",
    ),
    **{table: _of_items(table, {name: f"t.{name}" for name in names}) for table, names in _ITEMS.items()},
    "conflicts": _of_items(
        "conflicts",
        _CONFLICTS,
        "LEFT JOIN figures a ON a.summary_id = t.summary_id AND a.id = t.figure_a"
        " LEFT JOIN figures b ON b.summary_id = t.summary_id AND b.id = t.figure_b",
    ),
    "problems": _of_items(
        "problems",
        _PROBLEMS,
        "LEFT JOIN rejected r ON NOT t.accepted AND r.summary_id = t.summary_id AND r.n ="
        " (SELECT min(n) FROM rejected WHERE summary_id = t.summary_id AND item = t.item)",
    ),
}
"""Every table, by its name."""


def rows_of(db: sqlite3.Connection, name: str, *, every_version: bool = False) -> Iterator[Row]:
    """The rows of a table, in order; `every_version` gives those of earlier texts and former files too."""
    table = TABLES[name]
    query = f"SELECT {', '.join(column.sql for column in table.columns)} FROM {table.source} ORDER BY {table.order}"
    flags = {at for at, column in enumerate(table.columns) if column.type == "boolean"}
    for row in db.execute(query, {"every": int(every_version)}):
        yield tuple(bool(value) if at in flags and value is not None else value for at, value in enumerate(row))
