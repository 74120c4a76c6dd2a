"""Sentence boundaries, quote-aware, with exact offsets.

Owns which sentences a text has. A quotation and the words that say whose it is are one sentence: “We will win. We must win,” she said.
A quotation of several sentences that stands for itself is split like other text: evidence is cited by sentence, and a paragraph of ten
quoted sentences as one would be evidence for anything in it. Whoever reads quotations goes by marks, not by sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.marks import Pair, pairs
from summarizer.paragraphs import BLANK, paragraphs
from summarizer.stops import STOPS, Stop, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.structure import PartKind

__all__ = ["sentences", "split"]

LONGEST = 2_000
"""Code points that a sentence may have. The longest sentences of news have about 600; what is longer is a list, a table or an attack, is no
evidence for anything as a whole, and makes every comparison of one sentence with another quadratic in the text."""

_STOP = re.compile(f"[{re.escape(STOPS)}]+")
_CLOSERS = frozenset("”“\"’‘'»«›‹」』)]}）】》")
_BLANKS = frozenset(BLANK)


def sentences(text: str, parts: Sequence[tuple[int, int, PartKind]]) -> list[tuple[int, int, PartKind, int]]:
    """Sentences of `text` within `parts`, as `(start, end, part, paragraph)`, in order.

    `parts` are in order and do not overlap. Sentences cover all of their text, never overlap, and have only blank characters between them.
    Paragraphs are numbered from 0; a part begins a new one.
    """
    quotations = pairs(text)
    found: list[tuple[int, int, PartKind, int]] = []
    first = 0
    for number, (start, end, kind) in enumerate(_blocks(text, parts)):
        while first < len(quotations) and quotations[first].open < start:
            first += 1
        beyond = first
        while beyond < len(quotations) and quotations[beyond].open < end:
            beyond += 1
        for begin, stop in split(text, start, end, quotations[first:beyond]):
            found += [(piece, behind, kind, number) for piece, behind in _bounded(text, begin, stop)]
        first = beyond
    return found


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence `start:end`, cut at blanks into pieces of at most `LONGEST` characters when it is longer than that."""
    while end - start > LONGEST:
        cut = max(text.rfind(blank, start + 1, start + LONGEST) for blank in (" ", "\n", "\u00a0"))
        cut = cut if cut > start else start + LONGEST
        behind = start + len(text[start:cut].rstrip(BLANK))
        if behind > start:
            yield start, behind
        start = end - len(text[cut:end].lstrip(BLANK)) if text[cut] in _BLANKS else cut
    yield start, end


def _blocks(text: str, parts: Sequence[tuple[int, int, PartKind]]) -> Iterator[tuple[int, int, PartKind]]:
    """Where paragraphs and parts meet, blank characters at both ends left out."""
    spans = paragraphs(text)
    index = 0
    for part_start, part_end, kind in parts:
        while index < len(spans) and spans[index][1] <= part_start:
            index += 1
        at = index
        while at < len(spans) and spans[at][0] < part_end:
            start, end = max(spans[at][0], part_start), min(spans[at][1], part_end)
            start = end - len(text[start:end].lstrip(BLANK))
            end = start + len(text[start:end].rstrip(BLANK))
            if start < end:
                yield start, end, kind
            at += 1


def split(text: str, start: int, end: int, quotations: Sequence[Pair] = ()) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph `start:end`, which has these quotations; of what stands inside one, those of what is said."""
    opens = {pair.open for pair in quotations}
    waiting = iter([*quotations, Pair(end, end, 0, closed=False)])
    pair = next(waiting)
    begin = start
    held = start  # the stops inside a quotation that goes on with its attribution are held back until its end
    for match in _STOP.finditer(text, start, end):
        stop = _stop(text, match.start(), match.end(), end, opens)
        while pair.open < stop.after and pair.open < end:
            if pair.open >= held and not (_begins(text, pair, begin) and _stands_alone(text, pair, start, end, opens)):
                held = pair.close + 1
            pair = next(waiting)
        if stop.after >= held and ends_sentence(text, stop, start, end):
            yield begin, stop.after
            begin = stop.following
    if begin < end:
        yield begin, end


def _stop(text: str, first: int, last: int, end: int, opens: set[int]) -> Stop:
    """The stop at `first:last` with its closing marks: those that open no quotation."""
    after = last
    while after < end and text[after] in _CLOSERS and after not in opens:
        after += 1
    following = after
    while following < end and text[following] in _BLANKS:
        following += 1
    return Stop(first, last, after, following)


def _begins(text: str, pair: Pair, begin: int) -> bool:
    """Whether the sentence that begins at `begin` begins with the quotation; its opening mark may be typed as two single ones."""
    return pair.open == begin or (pair.open == begin + 1 and text[begin] == text[pair.open])


def _stands_alone(text: str, pair: Pair, start: int, end: int, opens: set[int]) -> bool:
    """Whether a quotation that begins a sentence also ends one, so that its sentences are sentences of the text."""
    if not pair.closed:
        return True
    first = last = min(pair.close, end)
    while first > pair.open and text[first - 1] in STOPS:
        first -= 1
    return first < last and ends_sentence(text, _stop(text, first, last, end, opens), start, end)
