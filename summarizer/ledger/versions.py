"""The versions of an article, and what changed between two of them in claims, figures and quotations."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.errors import InputError
from summarizer.ledger.flatten import Row, Rows, flatten
from summarizer.ledger.paths import shown
from summarizer.ledger.plain import mended

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Change", "Comparison", "Version", "compare", "pair", "versions"]

_SHOWN = {
    "claims": "id text certainty source_kind source via positions evidence start_at end_at".split(),
    "quotes": "id text source_kind source via positions attribution start_at end_at".split(),
    "figures": "id kind value upper bound unit counted role as_written certainty source_kind source via positions start_at end_at".split(),
}
"""What of a row a comparison shows."""
_SAME = {
    "claims": ("text", "certainty", "source", "via", "positions"),
    "quotes": ("text", "source", "via", "positions"),
    "figures": ("kind", "value", "upper", "bound", "unit", "counted", "role", "certainty", "source", "via", "positions"),
}
"""What two rows share that say the same: where it stands may differ."""
_ALIKE = {"claims": ("text",), "quotes": ("text",), "figures": ("kind", "counted", "role", "source")}
"""What two rows share of which the later is the former one, changed."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text that stood under a key: `summary` is its rows, `None` while it has none; `made_by` is the engine or model."""

    number: int
    article_id: str
    path: str
    title: str | None
    published: str | None
    made_by: str | None
    summary: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Change:
    """What was added, what was removed, and what is the same thing put otherwise, before and after."""

    added: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Row]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two versions."""

    claims: Change
    quotes: Change
    figures: Change


def versions(db: sqlite3.Connection, key: str) -> list[Version]:
    """The versions of the article with this key, or whose file has this path, in order. `InputError` when there are none."""
    query = (
        "SELECT f.version, f.article_id, f.path, f.title, f.published, coalesce(k.model, k.engine) AS made_by, s.json FROM files f"
        " LEFT JOIN works w ON w.work_key = f.summary_key LEFT JOIN kinds k ON k.id = w.kind_id LEFT JOIN summaries s ON s.id = w.id"
        " WHERE f.version > 0 AND f.key IN (?, ?) ORDER BY f.version, f.current DESC"
    )
    rows = db.execute(query, (mended(key), shown(key))).fetchall()
    if not rows:
        named = db.execute("SELECT key FROM files WHERE path = ? AND version > 0 ORDER BY current DESC", (shown(key),)).fetchone()
        if named is None:
            raise InputError(f"no article has the key '{key}'; keys are listed in article_list")
        rows = db.execute(query, (named["key"], None)).fetchall()
    first = {row["version"]: row for row in reversed(rows)}  # of two files with the same key and text, the one that is current
    return [_version(row) for _, row in sorted(first.items())]


def _version(row: sqlite3.Row) -> Version:
    return Version(
        number=row["version"],
        article_id=row["article_id"],
        path=row["path"],
        title=row["title"],
        published=row["published"],
        made_by=row["made_by"],
        summary=row["json"] and json.loads(row["json"]),
    )


def pair(found: list[Version], key: str, old: int | None, new: int | None) -> tuple[Version, Version]:
    """The two versions to compare: by default the last one and the one before it. `InputError` when they cannot be."""
    numbers = [version.number for version in found]
    after = numbers[-1] if new is None else new
    before = max((number for number in numbers if number < after), default=None) if old is None else old
    if before is None:
        raise InputError(f"'{key}' has no version before version {after}: there is nothing to compare")
    for number in (before, after):
        if number not in numbers:
            raise InputError(f"'{key}' has no version {number}; it has: {', '.join(map(str, numbers))}")
    chosen = found[numbers.index(before)], found[numbers.index(after)]
    for version in chosen:
        if version.summary is None:
            raise InputError(f"version {version.number} of '{key}' has no summary yet; see: summarize status")
    return chosen


def compare(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    """What changed from one stored summary to another.

    A claim or quotation is known by its words, a figure by what it counts, of which kind and role it is and who gives it. So a figure that
    rose is one that changed; a claim that is worded anew is one that went and one that came.
    """
    before, after = flatten(old), flatten(new)
    return Comparison(**{table: _change(before, after, table) for table in ("claims", "quotes", "figures")})


def _change(before: Rows, after: Rows, table: str) -> Change:
    old, new = before[table], after[table]
    old, new = _without(old, new, _pairs(old, new, _SAME[table]))
    changed = _pairs(old, new, _ALIKE[table])
    if table == "figures":
        changed = _certain(changed, old, new)
    old, new = _without(old, new, changed)
    pairs = [(_shown(one, table), _shown(other, table)) for one, other in changed]
    return Change([_shown(row, table) for row in new], [_shown(row, table) for row in old], pairs)


def _pairs(old: list[Row], new: list[Row], names: tuple[str, ...]) -> list[tuple[Row, Row]]:
    """Rows that have the same in these columns, each once, in order."""
    waiting: dict[tuple[str, ...], list[Row]] = {}
    for row in reversed(new):
        waiting.setdefault(_folded(row, names), []).append(row)
    return [(row, same.pop()) for row in old if (same := waiting.get(_folded(row, names)))]


def _without(old: list[Row], new: list[Row], pairs: list[tuple[Row, Row]]) -> tuple[list[Row], list[Row]]:
    """What is left of both when these pairs are taken out; `n` is a row's number in its summary."""
    gone, come = {one["n"] for one, _ in pairs}, {other["n"] for _, other in pairs}
    return [row for row in old if row["n"] not in gone], [row for row in new if row["n"] not in come]


def _certain(pairs: list[tuple[Row, Row]], old: list[Row], new: list[Row]) -> list[tuple[Row, Row]]:
    """The pairs of figures that are surely one figure: what counts nothing is so only where there is no other of its kind."""
    often = [Counter(_folded(row, _ALIKE["figures"]) for row in rows) for rows in (old, new)]
    return [pair for pair in pairs if pair[0]["counted"] or all(count[_folded(pair[0], _ALIKE["figures"])] == 1 for count in often)]


def _folded(row: Row, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(str(row[name] or "").casefold().split()) for name in names)


def _shown(row: Row, table: str) -> Row:
    return {name: row[name] for name in _SHOWN[table]}
