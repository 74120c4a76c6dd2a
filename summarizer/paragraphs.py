"""Paragraphs of plain text: which line breaks end one, and which only wrap a line.

Owns the one question on which quotation marks, sentences and parts must agree. Knows nothing of sentences or of roles.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

__all__ = ["paragraphs"]

# What stands between words but is no text: white space (str.strip without an argument misses the rest), C0 and C1 controls, the byte order
# mark, zero-width spaces, and the bidirectional controls. Joiners (U+200C, U+200D) belong to words and emoji and stay.
_CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
_SPACES = " \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
BLANK = _CONTROLS + _SPACES + "\ufeff\u200b\u2060\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u180e"
"""Characters that are no text of any sentence; leading and trailing ones are left out of every range."""

_TERMINAL = frozenset(".!?…:;。！？؟۔।॥”\"’'»」』)]")
_BULLETS = frozenset("•‣◦▪●–—-*·>#|")
# Typewriter and mail conventions wrap at 60 to 80, some agencies at 100; a paragraph of prose on one line is longer than that.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 30


class _Line(NamedTuple):
    start: int
    end: int
    text: str


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Split `text` into paragraphs: half-open ranges in order, blank characters at both ends left out.

    A blank line always ends a paragraph. A single line break ends one in a file that has a paragraph on each line and is a space in a file
    that is wrapped at a fixed width; which of the two a file is, is decided over all its breaks (see `_wrap_width`). The last two
    texts are kept.
    """
    blocks = _blocks(text)
    width = _wrap_width(blocks)
    if not width:
        return tuple((line.start, line.end) for block in blocks for line in block)
    found: list[tuple[int, int]] = []
    for block in blocks:
        start = block[0].start
        for line, following in pairwise(block):
            if not _is_soft(line, following, width):
                found.append((start, line.end))
                start = following.start
        found.append((start, block[-1].end))
    return tuple(found)


def _blocks(text: str) -> list[list[_Line]]:
    """Runs of lines that hold text, with the blank lines between the runs left out."""
    blocks: list[list[_Line]] = []
    offset = 0
    fresh = True
    for raw in text.splitlines(keepends=True):
        content = raw.lstrip(BLANK)
        if content:
            start = offset + len(raw) - len(content)
            content = content.rstrip(BLANK)
            if fresh:
                blocks.append([])
            blocks[-1].append(_Line(start, start + len(content), content))
        # A form feed ends a page, not necessarily a paragraph; readers of paged formats join their pages themselves.
        fresh = not content
        offset += len(raw)
    return blocks


def _wrap_width(blocks: list[list[_Line]]) -> int:
    """Width at which the lines of a file were wrapped, or 0 for a file with a paragraph on each line.

    Prose that was wrapped breaks in the middle of sentences: four lines in five start with a small letter. Where the script has no small
    letters, lines of nearly the same length that do not end a sentence say the same.
    """
    breaks = [(line, following) for block in blocks for line, following in pairwise(block)]
    if not breaks:
        return 0
    lengths = sorted(line.end - line.start for line, _ in breaks)
    width = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    running_on = [pair for pair in breaks if pair[0].text[-1] not in _TERMINAL]
    small = sum(following.text[0].islower() for _, following in running_on)
    caseless = sum(_is_caseless(following.text[0]) and _is_full(line, following, width) for line, following in running_on)
    return width if 3 * (small + caseless) >= len(breaks) else 0


def _is_soft(line: _Line, following: _Line, width: int) -> bool:
    """Whether a break in a wrapped file is a space: the next word did not fit, or a sentence runs on in small letters."""
    if following.text[0] in _BULLETS and following.text[1:2].isspace():
        return False
    return _is_full(line, following, width) or (line.text[-1] not in _TERMINAL and following.text[0].islower())


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    if _is_caseless(following.text[0]):
        return len(line.text) + 2 >= width
    return len(line.text) + 1 + len(following.text[:_WIDEST_WRAP].split(maxsplit=1)[0]) >= width


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()
