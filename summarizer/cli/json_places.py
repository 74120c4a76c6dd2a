"""Where in a JSON text the value of each field stands.

Owns the way from a path (`claims[0].text`) and an offset into its string back to the characters of the file. The text must be valid JSON.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Places"]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],]|[^\s{}\[\]:,"]+')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
"""One character of a string in its escaped form; a pair of surrogates is one."""


class Places:
    """The places of all values of a JSON text."""

    def __init__(self, text: str) -> None:
        """Pass over `text` once."""
        self._text = text
        self._starts = dict(_values(text))

    def at(self, path: str, start: int, end: int) -> tuple[int, int]:
        """The offsets into the file of `[start, end)` of the string at `path`; of the value around it when there is no such string."""
        begun = self._starts.get(path)
        while begun is None and path:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
            begun = self._starts.get(path)
            start = end = 0
        begun = begun or 0
        if self._text[begun : begun + 1] != '"':
            return begun, begun + 1
        return self._inside(begun + 1, start), self._inside(begun + 1, end)

    def _inside(self, opening: int, offset: int) -> int:
        """The offset into the file of character `offset` of the string whose characters begin at `opening`."""
        at = opening
        while (backslash := self._text.find("\\", at, at + offset)) >= 0:
            offset -= backslash - at + 1
            found = _ESCAPE.match(self._text, backslash)
            at = found.end() if found else backslash + 1
        return at + offset


def _values(text: str) -> Iterator[tuple[str, int]]:
    """The path and the first character of every value, from the outermost in."""
    parents: list[tuple[str, int]] = []  # path of an open object or array; which item of the array comes next, -1 in an object
    path, key = "", True
    for token in _TOKEN.finditer(text):
        first = token[0][0]
        if first in "]}":
            parents.pop()
            continue
        if first == ",":
            parent, at = parents[-1]
            parents[-1] = (parent, at + 1 if at >= 0 else at)
            key = True
            continue
        if parents and parents[-1][1] < 0 and key:
            path = f"{parents[-1][0]}.{token[0][1:-1]}".lstrip(".")
            key = False
            continue
        if parents and parents[-1][1] >= 0:
            path = f"{parents[-1][0]}[{parents[-1][1]}]"
        yield path, token.start()
        if first in "[{":
            parents.append((path, 0 if first == "[" else -1))
            key = True
