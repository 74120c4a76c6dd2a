"""What a CSV file says of the files of a folder: publisher, date, address, key and title, by path.

Owns a temporary database, so that a table for a million files stays on the disk.
"""

from __future__ import annotations

import csv
import sqlite3
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Self

from summarizer.errors import InputError
from summarizer.ledger.paths import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

__all__ = ["Metadata"]

_NAMES = {
    "path": ("path", "file", "filename"),
    "publisher": ("publisher",),
    "published": ("published", "date"),
    "url": ("url", "address"),
    "key": ("key", "id"),
    "title": ("title", "headline"),
}
"""The fields, and what their columns may be called; the first that is there counts."""
_FIELDS = tuple(_NAMES)[1:]
_DELIMITERS = ",;\t"
_LONGEST_CELL = 1_000_000


class Metadata:
    """The rows of a CSV file, found by path. Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        """Read the file. `InputError` when it cannot be read, is no CSV file with a header, or has no column for the path."""
        self._database = sqlite3.connect("", isolation_level=None)  # a temporary file, which SQLite removes
        self._database.execute(f"CREATE TABLE stated (path TEXT PRIMARY KEY, {', '.join(_FIELDS)}) WITHOUT ROWID")
        try:
            self._database.execute("BEGIN")
            places = ", ".join("?" * len(_NAMES))
            self._database.executemany(f"INSERT OR REPLACE INTO stated VALUES ({places})", _rows(path))  # noqa: S608
            self._database.execute("COMMIT")
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        """It has been read."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Remove the temporary database."""
        self._database.close()

    def of(self, path: str) -> dict[str, str]:
        """What is stated of the file at `path`, relative to the folder; fields that are empty are left out."""
        row = self._database.execute("SELECT * FROM stated WHERE path = ?", (shown(path),)).fetchone()
        return {} if row is None else {name: value for name, value in zip(_FIELDS, row[1:], strict=True) if value}


def _rows(path: Path) -> Iterator[list[str]]:
    """The values of each row in the order of the fields."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            first = file.readline()
            file.seek(0)
            rows = csv.reader(file, delimiter=max(_DELIMITERS, key=first.count), strict=True)
            places = _places([name.strip().casefold() for name in next(rows, [])], path)
            for row in rows:
                values = [row[at].strip() if at is not None and at < len(row) else "" for at in places]
                if values[0]:
                    yield [shown(str(PurePosixPath(values[0]))), *(shown(value) for value in values[1:])]
    except OSError as error:
        raise InputError(f"the metadata '{path}' cannot be read: {error.strerror or error}") from error
    except csv.Error as error:
        raise InputError(f"the metadata '{path}' is no CSV file: {error}, near line {rows.line_num}") from None


def _places(header: list[str], path: Path) -> list[int | None]:
    """Where the column of each field is."""
    places = [next((header.index(name) for name in names if name in header), None) for names in _NAMES.values()]
    if places[0] is None:
        raise InputError(f"the metadata '{path}' has no column 'path' in its first line; there may be: {', '.join(_NAMES)}")
    return places
