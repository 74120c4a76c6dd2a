"""A summary made ready to be stored: its JSON, what is searched, and its rows. Pure, so that other processes can do it for the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.ledger.flatten import COLUMNS, flatten, words
from summarizer.ledger.plain import dumped, stored

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["Prepared", "prepare"]


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
    value = stored(summary)
    about = value["article"]
    rows = {table: [tuple(row[name] for name in COLUMNS[table]) for row in found] for table, found in flatten(value).items()}
    return Prepared(about["id"], about["language"], about["characters"], about["sentences"], words(value), dumped(value), rows)
