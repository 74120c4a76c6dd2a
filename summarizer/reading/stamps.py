"""The clock time at the start of an entry of a live blog ("17:30 The mayor said …"): no part of a name, nor of what is said."""

from __future__ import annotations

import re

__all__ = ["stamp_end"]

_STAMP = re.compile(
    r"(?:[0-2]?[0-9][:.h][0-5][0-9](?: ?[apAP]\.?[mM]\b\.?)?"
    r"(?: (?:GMT|BST|UTC|CET|CEST|ET|EST|EDT|CT|PT|PST|PDT|IST|AEST)\b)?[ \u00a0]?[:|—–-]?"
    r"|[01]?[0-9] ?[apAP]\.?[mM]\b\.? ?[:|—–-])[ \u00a0]{1,3}(?=[\"“‘'„A-ZÀ-Þ])"
)
"""An hour alone is a stamp only before a sign: "3 p.m. Monday" says when."""

_LINE = frozenset("\r\n")


def stamp_end(text: str, start: int, end: int) -> int:
    """Where the words begin of the paragraph that starts at `start`: behind its clock time, if there is one and `start` opens a line."""
    if start and text[start - 1] not in _LINE:
        return start
    found = _STAMP.match(text, start, end)
    return found.end() if found else start
