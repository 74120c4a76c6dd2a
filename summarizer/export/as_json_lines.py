"""JSON lines: whole summaries as `summarize -f json` prints them, or the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render import json_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.export.tables import Row, Table
    from summarizer.ledger.reading import Stored

__all__ = ["row_lines", "summary_lines"]


def summary_lines(summaries: Iterable[Stored], *, ascii_only: bool = False) -> Iterator[str]:
    """A line for each file that has a summary, with what the file states, and with the text where one is given."""
    for stored in summaries:
        value = stored.summary
        if stored.text is not None:
            value = value | {"article": value["article"] | {"text": stored.text}}
        yield json_line(value, ascii_only=ascii_only)


def row_lines(table: Table, rows: Iterable[Row], *, ascii_only: bool = False) -> Iterator[str]:
    """An object for each row, in the order of the columns."""
    names = [column.name for column in table.columns]
    for row in rows:
        yield json_line(dict(zip(names, row, strict=True)), ascii_only=ascii_only)
