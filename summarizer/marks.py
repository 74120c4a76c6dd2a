"""Quotation marks, paired.

Owns which mark opens and which closes a quotation. What a mark looks like by itself is for `summarizer.sides`. Says nothing of who speaks,
nor whether the words are a quotation, a title or irony.

The decision rule, in this order:

1. *Side.* What stands beside a mark says more than its shape: white space or an opening bracket before it and a word behind it make an
   opening mark, a word or full stop before it and white space behind it a closing one. Typed text has ‘ for ’ and ” for “ everywhere.
2. *Shape.* Where both sides look alike, a curly mark means what it shows.
3. *State.* A straight mark with two like sides closes what is open, or else opens.

State ends with the paragraph, so that a stray mark swallows no more than that. Every mark is looked at once and leaves the stack at most
once: time is linear in the text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summarizer.paragraphs import BLANK, paragraphs
from summarizer.sides import MARKS, SHAPES, Mark, marks_in

__all__ = ["MARKS", "Pair", "pairs"]


class Pair(NamedTuple):
    """A quotation: offsets of its opening and its closing mark, and how many quotations it stands in.

    Where it is not closed in its paragraph, `closed` is false and `close` is the end of the paragraph's text; either way the words are
    `text[open + 1 : close]`. A quotation of several paragraphs opens each of them and closes the last.
    """

    open: int
    close: int
    depth: int
    closed: bool


# Nesting beyond quotation in quotation in quotation is a fault of typing.
_DEEPEST = 4
# A possessive closes a straight quotation only where that is a word or a title: 'heroes', but not "'98 … the officers' mess".
_LONGEST_WEAK = 60
_SENTENCE_END = frozenset(".!?…")


@lru_cache(maxsize=2)
def pairs(text: str) -> tuple[Pair, ...]:
    """Pair the quotation marks of `text`, in order of their opening marks.

    The last two texts are kept: sentences, quotations and the checks all ask about the same article.
    """
    found: list[Pair] = []
    spans = paragraphs(text)
    firsts = [text[start] for start, _ in spans[1:]]
    for (start, end), following in zip(spans, [*firsts, ""], strict=False):
        marks = marks_in(text, start, end)
        if marks:
            found += _nested(_paired(text, end, marks, following))
    return tuple(found)


def _paired(text: str, end: int, marks: list[Mark], following: str) -> list[Pair]:
    """Pair the marks of the paragraph that ends at `end`; `following` is the first character of the next one. Depths are left at 0."""
    found: list[Pair] = []
    stack: list[Mark] = []
    for mark, ahead in zip(marks, _ahead(marks), strict=True):
        family = SHAPES[mark.char][0]
        opener = next((m for m in reversed(stack) if SHAPES[m.char][0] == family), None)
        if _direction(mark, opener, ahead) > 0:
            if len(stack) < _DEEPEST:
                stack.append(mark)
        elif opener is not None and not _is_passed_over(mark, opener, ahead):
            while stack.pop() is not opener:
                pass
            found.append(Pair(opener.last, mark.first, 0, closed=True))
    for opener in reversed(stack):
        _leave_open(text, end, opener, following, found)
    return found


def _ahead(marks: list[Mark]) -> list[int]:
    """For each mark the side of the next one of its family that is not weak; 0 when there is none. Weak double marks count."""
    sides: dict[str, int] = {}
    found: list[int] = []
    for mark in reversed(marks):
        family, shape = SHAPES[mark.char]
        found.append(sides.get(family, 0))
        if family != "single" or not mark.weak:
            sides[family] = mark.side or shape
    return found[::-1]


def _direction(mark: Mark, opener: Mark | None, ahead: int) -> int:
    """+1 when the mark opens, -1 when it closes `opener` (or nothing, when that is `None`)."""
    family, shape = SHAPES[mark.char]
    if abs(shape) > 1:
        return shape
    if family == "single":
        return _single_direction(mark, shape, opener, ahead)
    if opener is not None and SHAPES[opener.char][1] > 0 > shape:
        return -1  # “…” and «…» in their own shapes, however spaced
    if opener is not None and opener.char != mark.char and family != "double" and mark.side == 0:
        return -1  # »…«
    return mark.side or shape or (-1 if opener is not None else 1)


def _single_direction(mark: Mark, shape: int, opener: Mark | None, ahead: int) -> int:
    """A single mark opens only outside single marks; where it shows the wrong way, only when a closing mark follows."""
    if opener is not None or mark.side < 0:
        return -1
    if mark.side == 0:
        return shape or -1
    return 1 if shape >= 0 or ahead < 0 else -1


def _is_passed_over(mark: Mark, opener: Mark, ahead: int) -> bool:
    """Whether a mark that could close `opener` is an apostrophe or an inch sign, the true closing mark being still ahead."""
    if SHAPES[mark.char][0] == "single" and mark.side >= 0:
        return mark.side > 0 or mark.char != "’"
    if not mark.weak:
        return False
    return ahead < 0 or (opener.char == "'" and mark.first - opener.last > _LONGEST_WEAK)


def _leave_open(text: str, end: int, opener: Mark, following: str, found: list[Pair]) -> None:
    """Add the pair of a mark that its paragraph does not close, unless the mark is stray."""
    family = SHAPES[opener.char][0]
    # Where two single marks stand for a double one, the next paragraph begins with a single one.
    continued = following in SHAPES and SHAPES[following][0] in {family, "single"}
    inner = [pair.open for pair in found if pair.open > opener.last]
    if opener.last + 1 in inner:
        return  # typed twice: ““Wait,” she said.
    if not continued and (family == "single" or any(_begins_sentence(text, at) for at in inner)):
        return
    found.append(Pair(opener.last, end, 0, closed=False))


def _begins_sentence(text: str, at: int) -> bool:
    """Whether the mark at `at` stands behind the end of a sentence: then the quotation before it was to end there."""
    return text[max(at - 4, 0) : at].rstrip(BLANK)[-1:] in _SENTENCE_END


def _nested(found: list[Pair]) -> list[Pair]:
    """The pairs in order of their opening marks, with their depths."""
    ordered: list[Pair] = []
    closes: list[int] = []
    for pair in sorted(found):
        while closes and closes[-1] < pair.close:
            closes.pop()
        ordered.append(pair._replace(depth=len(closes)))
        closes.append(pair.close)
    return ordered
