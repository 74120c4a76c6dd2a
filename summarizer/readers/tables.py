"""Which lines of Markdown are rows of a pipe table, and what a row says. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["rows_of"]

_BAR = re.compile(r"(?<!\\)\|")
_DELIMITER = frozenset("|:- \t")


def rows_of(lines: Sequence[str]) -> dict[int, str]:
    """The rows by the number of their line: cells apart by ` | `, as those of HTML are; the row of dashes below the header is empty.

    A row is a line between bars, or one that holds a bar next to a row of dashes or to a row below it.
    """
    rows: dict[int, str] = {}
    table = False
    for number, line in enumerate(lines):
        if _is_delimiter(line) and (number - 1 in rows or (number and "|" in lines[number - 1])):
            rows.setdefault(number - 1, _row(lines[number - 1]))
            rows[number] = ""
            table = True
        elif "|" in line and (table or _is_framed(line.strip())):
            rows[number] = _row(line)
        else:
            table = False
    return rows


def _is_delimiter(line: str) -> bool:
    return "|" in line and "-" in line and _DELIMITER.issuperset(line.rstrip("\r\n"))


def _is_framed(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == "|" and line[-2] != "\\"


def _row(line: str) -> str:
    cells = (cell.strip() for cell in _BAR.split(line.strip()))
    return " | ".join(filter(None, cells))
