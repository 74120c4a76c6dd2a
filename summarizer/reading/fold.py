"""Folds typography, and nothing else, keeping a map back to the original offsets.

Folded are: the shape of quotation marks and apostrophes, dashes and hyphens, runs of white space and line breaks, ligatures, the ellipsis
character,
characters of no width, and a hyphen that a line end put into a word. A letter, a digit or a word is never folded: two texts that fold
alike differ only in how they were set.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

__all__ = ["Folded", "fold"]

_MARKS = "'\"‘’‚‛ʼ′`´＇‹›“”„‟«»″＂「」『』"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_ONE_TO_ONE = {
    **dict.fromkeys(_MARKS, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n\f\v\x85\u2028\u2029",
        " ",
    ),
}
"""Unicode's quotation marks (property Quotation_Mark, with the letters and primes that are typed for them), Dash_Punctuation and white
space.

Single and double marks fold alike: a house style that turns the marks of a quotation within a quotation does not change a word."""

_REWRITTEN = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNEVEN = re.compile(
    rf"(?=[\s\-{_DASHES[1:]}{_MARKS}\u00ad\u200b\u200c\u200d\u2060\ufeff…ﬀ-ﬆ])"
    rf"(?:(?<=[^\W\d_])[-\u2010]\r?\n(?=[^\W\d_])|[\u00ad\u200b\u200c\u200d\u2060\ufeff]+|[{_MARKS}]{{2,}}"
    rf"|[…ﬀ-ﬆ]|\s{{2,}}|[\-{_DASHES[1:]}]{{2,}})"
)
"""What does not fold one for one.

An end-of-line hyphen, characters of no width, two marks in a row (typed for one, or of nested quotations), ligatures, runs. The look-ahead
passes over letters in a third of the time.
"""

_UNEQUAL = re.compile(f"[{re.escape(''.join(mark for mark, even in _ONE_TO_ONE.items() if mark != even))}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back.

    `_starts[i]` is where the i-th rewritten stretch begins in the folded text, `_stretches[i]` where it ends there, and its range in the
    original.
    """

    text: str
    _starts: list[int]
    _stretches: list[tuple[int, int, int]]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original text that folded to `[start, end)`; `start < end`. A stretch that was rewritten is taken whole."""
        return self._range(start)[0], self._range(end - 1)[1]

    def _range(self, offset: int) -> tuple[int, int]:
        stretch = bisect_right(self._starts, offset) - 1
        if stretch < 0:
            return offset, offset + 1
        end, original_start, original_end = self._stretches[stretch]
        if offset < end:
            return original_start, original_end
        return offset - end + original_end, offset - end + original_end + 1


def _replacement(found: str) -> str:
    if found in _REWRITTEN:
        return _REWRITTEN[found]
    if found[0] in _MARKS:
        return "'"
    if found[0] in _DASHES and found[-1] != "\n":
        return "-"
    return " " if found.isspace() else ""


def _evened(text: str) -> str:
    """The text with each character folded that folds one for one: few kinds of them stand in it, so it is faster than `str.translate`."""
    for mark in set(_UNEQUAL.findall(text)):
        text = text.replace(mark, _ONE_TO_ONE[mark])
    return text


def fold(text: str) -> Folded:
    """Fold the typography of `text`. Linear time."""
    pieces: list[str] = []
    starts: list[int] = []
    stretches: list[tuple[int, int, int]] = []
    at = length = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        replacement = _replacement(match.group())
        pieces += (text[at:start], replacement)
        length += start - at
        starts.append(length)
        length += len(replacement)
        stretches.append((length, start, end))
        at = end
    if not pieces:
        return Folded(_evened(text), [], [])
    pieces.append(text[at:])
    return Folded(_evened("".join(pieces)), starts, stretches)
