"""CSV as RFC 4180 has it, in which no cell is a formula."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.export.tables import Row, Table

__all__ = ["csv_lines", "neutral"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet evaluates, or whose first character it drops before it looks (OWASP, CSV injection)."""


class _Line:
    """What `csv.writer` writes to: keeps the last line."""

    line = ""

    def write(self, line: str) -> None:
        self.line = line


def csv_lines(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """The heading and a line for each row; `NULL` is an empty cell."""
    kept = _Line()
    writer = csv.writer(kept)
    writer.writerow([column.name for column in table.columns])
    yield kept.line
    for row in rows:
        writer.writerow([neutral(value) for value in row])
        yield kept.line


def neutral(value: Any) -> Any:  # noqa: ANN401 - what a database column holds
    """`value` as a cell: text that a spreadsheet would evaluate gets an apostrophe before it. Negative numbers as text too: one rule."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
