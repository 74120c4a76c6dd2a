"""Strings that a page must not run: `tests/browser/injections.txt`, by kind."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["INJECTIONS"]

FILE = Path(__file__).resolve().parent / "browser" / "injections.txt"
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(n)|(t)|(\\))")


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else "\n" if match[3] else "\t" if match[4] else "\\"


def _read() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if re.fullmatch(r"\[[a-z]+\]", line):
            found = kinds.setdefault(line[1:-1], [])
        elif line and kinds:
            found.append(_ESCAPE.sub(_character, line))
    return kinds


INJECTIONS = _read()
