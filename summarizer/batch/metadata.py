"""What a CSV file says of the files of a folder: publisher, date, address, key and title, by path.

Owns a temporary database, so that a table for a million files stays on the disk. Paths may be relative to the folder, begin with its name,
or be absolute; composed and decomposed accents are the same. A value that is no UTF-8 is taken for cp1252, as spreadsheets write it.
"""

from __future__ import annotations

import csv
import os
import re
import sqlite3
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING, NamedTuple, Self
from unicodedata import normalize

from summarizer.errors import InputError
from summarizer.ledger.paths import shown
from summarizer.readers.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

__all__ = ["Metadata", "Unused"]

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
_LONE = re.compile("[\udc80-\udcff]")


class Unused(NamedTuple):
    """What came to nothing: rows whose path fits no file that was met, and dates that are none, how many and an example of each."""

    rows: int
    row: str
    dates: int
    date: str


class Metadata:
    """The rows of a CSV file, found by path. Use it as a context manager."""

    def __init__(self, path: Path, root: str) -> None:
        """Read the file, which speaks of the folder `root`.

        `InputError` when it cannot be read, is no CSV file with a header, or has no column for the path.
        """
        self._root = root.rstrip(os.sep)
        self._dates, self._date = 0, ""
        self._database = sqlite3.connect("", isolation_level=None)  # a temporary file, which SQLite removes
        self._database.execute(f"CREATE TABLE stated (path TEXT PRIMARY KEY, {', '.join(_FIELDS)}, used INTEGER DEFAULT 0) WITHOUT ROWID")
        try:
            self._database.execute("BEGIN")
            columns, places = ", ".join(_NAMES), ", ".join("?" * len(_NAMES))
            insert = f"INSERT OR REPLACE INTO stated ({columns}) VALUES ({places})"  # noqa: S608
            self._database.executemany(insert, map(self._row, _rows(path)))
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
        for written in (path, f"{os.path.basename(self._root)}{os.sep}{path}"):  # noqa: PTH119 - a name that may be no text
            query = f"UPDATE stated SET used = 1 WHERE path = ? RETURNING {', '.join(_FIELDS)}"  # noqa: S608
            if (row := self._database.execute(query, (_key(written),)).fetchone()) is not None:
                return {name: value for name, value in zip(_FIELDS, row, strict=True) if value}
        return {}

    def unused(self) -> Unused:
        """What nobody has asked for by now."""
        rows, row = self._database.execute("SELECT count(*), min(path) FROM stated WHERE NOT used").fetchone()
        return Unused(rows, row or "", self._dates, self._date)

    def _row(self, values: list[str]) -> list[str]:
        """The values of a row as they are stored: its path relative to the folder, its date as ISO 8601 has it."""
        path, *others = values
        if "/" not in path:
            path = path.replace("\\", "/")
        stated = dict(zip(_FIELDS, map(_legible, others), strict=True))
        if stated["published"] and iso_date(stated["published"]) is None:
            self._dates, self._date = self._dates + 1, self._date or stated["published"]
        stated["published"] = iso_date(stated["published"]) or ""
        return [_key(os.path.normpath(path.removeprefix(self._root + os.sep))), *map(shown, stated.values())]


def _key(path: str) -> str:
    return normalize("NFC", shown(path))


def _legible(value: str) -> str:
    """A value with bytes that are no UTF-8 read as cp1252."""
    return value.encode("utf-8", "surrogateescape").decode("cp1252", "replace") if _LONE.search(value) else value


def _rows(path: Path) -> Iterator[list[str]]:
    """The values of each row in the order of the fields."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open("rb") as file:
            wide = file.read(2) in {BOM_UTF16_LE, BOM_UTF16_BE}
        with path.open(encoding="utf-16" if wide else "utf-8-sig", errors="replace" if wide else "surrogateescape", newline="") as file:
            first = file.readline()
            file.seek(0)
            rows = csv.reader(file, delimiter=max(_DELIMITERS, key=first.count), strict=True)
            places = _places([name.strip().casefold() for name in next(rows, [])], path)
            for row in rows:
                values = [row[at].strip() if at is not None and at < len(row) else "" for at in places]
                if values[0]:
                    yield values
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
