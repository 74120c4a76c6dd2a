"""Any text as Markdown that renders to its own characters and nothing else, with words in bold.

The one gate: no character of an article or a model becomes markup, a link or HTML (CommonMark with GitHub's tables and footnotes).
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING
from unicodedata import category

from summarizer.render.layout import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.render.pieces import Piece

__all__ = ["bold", "escaped", "strong"]

# A backslash before ASCII punctuation makes it literal everywhere in CommonMark. "://" and "www." would become links on GitHub, ":" and "."
# escaped keep them from it. "@" likewise; whether a site links addresses after rendering is out of our hands.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&#~|$@!^]")
_LINK = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=[Ww]{3})\.")
_AT_START = re.compile(r"^(?:[-+=](?=\s|[-+=]|$)|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))")
_OPENERS = frozenset("-+=0123456789")


def escaped(text: str) -> str:
    """`text` on one line, as Markdown that renders to the same characters and nothing else."""
    return _start(_inside(one_line(text)))


def _inside(line: str) -> str:
    line = _MARKUP.sub(r"\\\g<0>", line)
    return _LINK.sub(r"\\\g<0>", line) if "//" in line or "w." in line or "W." in line else line


def _start(line: str) -> str:
    if line[:1] not in _OPENERS:
        return line
    return _AT_START.sub(lambda match: f"{match[0]}\\" if match["number"] else f"\\{match[0]}", line)


def strong(text: str) -> str:
    """`text` on one line, escaped, all of it in bold."""
    line = escaped(text)
    return f"**{line}**" if line else ""


def bold(pieces: Iterable[Piece]) -> str:
    """The text of `pieces` on one line, escaped, what is marked in bold.

    Stars are markup only where they lean on a word: between a letter and a mark ("US$5") they would be shown as stars. There the bold goes
    on to the next space.
    """
    pieces = list(pieces)
    if not any(piece.differs for piece in pieces):
        return escaped("".join(piece.text for piece in pieces))
    text, marks = "", []
    for piece in pieces:
        flat = _flat(piece.text)
        if piece.differs and flat.strip():
            marks.append((len(text) + len(flat) - len(flat.lstrip()), len(text) + len(flat.rstrip())))
        text += flat
    line, at = "", 0
    for start, end in _leaning(text, marks):
        line += f"{_inside(text[at:start])}**{_inside(text[start:end])}**"
        at = end
    return _start(f"{line}{_inside(text[at:])}".strip())


def _flat(text: str) -> str:
    """`text` on one line; a space at either end stays one."""
    line = one_line(text)
    return f"{' ' * text[:1].isspace()}{line}{' ' * text[-1:].isspace()}" if line else " " * bool(text)


def _leaning(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges to be set in bold: each goes on to the next space where stars would not lean on a word, and what then meets is one."""
    found: list[tuple[int, int]] = []
    for first, last in marks:
        start, end = first, last
        if not _leans(text[start], text[start - 1 : start]):
            start = text.rfind(" ", 0, start) + 1
        if not _leans(text[end - 1], text[end : end + 1]):
            behind = text.find(" ", end)
            end = behind if behind >= 0 else len(text)
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def _leans(inside: str, outside: str) -> bool:
    """Whether stars between a character of the bold text and the one outside are markup, by the old and the new rule for symbols."""
    if category(inside)[0] not in "PS":
        return True
    return not outside.strip() or outside in string.punctuation or category(outside)[0] == "P"
