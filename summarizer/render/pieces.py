"""A text in pieces, some of them marked: what is cut, kept and left out. Says nothing of why a piece is marked, nor of how a mark looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Piece", "cut", "excerpt"]

_CONTEXT = 30
"""Characters of what agrees that an excerpt keeps beside what differs: four words or so."""


class Piece(NamedTuple):
    """A stretch `[start, end)` of a text, in code points, and whether it is marked: its words differ from another text's, or are a cue."""

    start: int
    end: int
    text: str
    differs: bool


def cut(text: str, stretches: Iterable[tuple[int, int]]) -> list[Piece]:
    """`text` in pieces, those of `stretches` marked: ranges in code points, in the order of their starts, which may overlap."""
    pieces: list[Piece] = []
    at = 0
    for start, end in stretches:
        if start > at:
            pieces.append(Piece(at, start, text[at:start], differs=False))
            at = start
        if end > at:
            pieces.append(Piece(at, end, text[at:end], differs=True))
            at = end
    if at < len(text):
        pieces.append(Piece(at, len(text), text[at:], differs=False))
    return pieces


def excerpt(pieces: Sequence[Piece], characters: int) -> list[Piece]:
    """The `pieces`, what agrees cut to the words next to what differs; their offsets stay those of the whole text.

    They take about `characters` in all, more only where much differs; an ellipsis stands for what is left out.
    """
    if sum(len(piece.text) for piece in pieces) <= characters:
        return list(pieces)
    taken = sum(len(piece.text) for piece in pieces if piece.differs)
    room = max((characters - taken) // max(sum(not piece.differs for piece in pieces), 1), _CONTEXT)
    last = len(pieces) - 1
    found = []
    for at, piece in enumerate(pieces):
        head = characters if piece.differs else 0 if at == 0 < last else room // (1 + (0 < at < last))
        tail = 0 if piece.differs or at == last else room - head
        found.append(piece._replace(text=_ends(piece.text, head, tail)))
    return found


def _ends(text: str, head: int, tail: int) -> str:
    """The first `head` and the last `tail` characters of `text`, cut at words, an ellipsis between them."""
    if len(text) <= head + tail:
        return text
    first, behind = text[:head], text[len(text) - tail :]
    first = first[: first.rfind(" ")] if " " in first.strip() else first
    behind = behind[behind.find(" ") + 1 :] if " " in behind.strip() else behind
    return f"{first} … {behind}" if first and behind else f"{first} …" if first else f"… {behind}"
