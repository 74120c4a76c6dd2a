"""A summary made ready to be stored: its JSON, what is searched, and its rows. Pure, so that other processes can do it for the writer."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.ledger.flatten import COLUMNS, flatten, words
from summarizer.ledger.plain import stored_and_written

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.ledger.flatten import Row
    from summarizer.schema import Summary

__all__ = ["Prepared", "prepare"]


_VALUES: dict[str, Callable[[Row], tuple[Any, ...]]] = {table: itemgetter(*columns) for table, columns in COLUMNS.items()}
"""The values of a row of each table in the order of its columns."""


class Prepared(NamedTuple):
    """What `summaries` and the item tables take; `rows` are the values of each table in the order of `flatten.COLUMNS`."""

    article_id: str
    language: str
    characters: int
    sentences: int
    words: str
    json: str
    rows: dict[str, list[tuple[Any, ...]]]


def prepare(summary: Summary) -> Prepared:
    """`summary` without what belongs to a file, as rows."""
    value, written = stored_and_written(summary)
    about = value["article"]
    rows = {table: list(map(_VALUES[table], found)) for table, found in flatten(value).items()}
    return Prepared(about["id"], about["language"], about["characters"], about["sentences"], words(value), written, rows)
