"""The lines of printed pages to paragraphs: wraps and end-of-line hyphens undone, page numbers and running heads left out. Pure."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from summarizer.readers.blocks import Block
from summarizer.readers.found import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import PartKind

__all__ = ["Line", "blocks_of"]


class Line(NamedTuple):
    """A line of a page: its text, and in points its left edge, its bottom edge and the height of its type."""

    text: str
    left: float
    bottom: float
    height: float


_PAGE_NUMBER = re.compile(r"\W{0,3}(?:[Pp]age\s+)?[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\W{0,3}")
_HEADS_FROM = 3  # pages on which a first or last line must recur to be a running head
_BREAK_GAP = 1.35  # of the usual distance between lines: double spacing inside a paragraph is usual there, so it does not break
_LARGER = 1.25  # of the usual type: a heading; body type varies by less within a page
_INDENT = 0.6  # of the type's height: a first-line indent is 1 to 2
_SHORT = 0.75  # of the widest line: a last line that ends a sentence
_ENDS = (".", "!", "?", ".”", "?”", "!”", '."', '?"', '!"', ".’", "…", ":")
_HYPHEN = "\ufffe"  # what PDFium writes for a hyphen at the end of a line
_JOINT = re.compile(r"(\w+)(?:\ufffe|-)\n(\w+)")
_KEEPS_HYPHEN = frozenset(
    str.split(
        "self non co ex anti half well two three four five six seven eight nine ten twelve twenty mid pro post pre vice cross long short"
    )
)


def _digits_folded(text: str) -> str:
    return re.sub("[0-9]+", "#", squeeze(text))


def _without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without the first and last lines that recur from page to page."""
    edges = Counter(_digits_folded(line.text) for page in pages for line in {*page[:1], *page[-1:]})

    def is_head(line: Line) -> bool:
        return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None or edges[_digits_folded(line.text)] >= _HEADS_FROM

    kept = []
    for page in pages:
        start = 1 if page and is_head(page[0]) else 0
        end = len(page) - (1 if len(page) > start and is_head(page[-1]) else 0)
        kept.append(list(page[start:end]))
    return kept


def _breaks(before: Line, line: Line, pitch: float, widest: int) -> bool:
    """Whether a paragraph ends between two lines of one page."""
    gap = before.bottom - line.bottom
    if max(before.height, line.height) > _LARGER * min(before.height, line.height) > 0:
        return True
    if gap < 0 or (pitch and gap > _BREAK_GAP * pitch):  # a new column, or a blank line
        return not (gap < 0 and not before.text.rstrip().endswith(_ENDS))
    if line.left > before.left + _INDENT * line.height:
        return before.text.rstrip().endswith(_ENDS)
    return before.text.rstrip().endswith(_ENDS) and len(before.text) < _SHORT * widest


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each paragraph. One that a page's end interrupts within a sentence goes on with the next page."""
    gaps = [above.bottom - below.bottom for page in pages for above, below in pairwise(page)]
    falling = sorted(gap for gap in gaps if gap > 0)
    # The lower quartile: in a page of short paragraphs most lines may stand behind a wider gap.
    pitch = falling[len(falling) // 4] if falling else 0.0
    widest = max((len(line.text) for page in pages for line in page), default=0)
    paragraph: list[Line] = []
    for page in pages:
        for number, line in enumerate(page):
            ends = _breaks(paragraph[-1], line, pitch, widest) if number and paragraph else bool(paragraph) and _is_over(paragraph, line)
            if ends:
                yield paragraph
                paragraph = []
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _is_over(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a paragraph is over at the end of its page, seen from the next page's first line."""
    last = paragraph[-1]
    return last.text.rstrip().endswith(_ENDS) or abs(last.height - line.height) > (_LARGER - 1) * last.height


def _hyphens(text: str) -> str:
    """`text` with each word that a line's end had split made whole: as the article writes it elsewhere, or else without its hyphen."""
    words = set(re.findall(r"[\w-]+", text))

    def joined(match: re.Match[str]) -> str:
        head, tail = match[1], match[2]
        if f"{head}-{tail}" in words:
            return f"{head}-{tail}"
        if head + tail in words:
            return head + tail
        keeps = head.lower() in _KEEPS_HYPHEN or not tail[0].islower() or head[-1].isdigit()
        return f"{head}-{tail}" if keeps else head + tail

    return _JOINT.sub(joined, text).replace(_HYPHEN, "-")


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """The paragraphs of these pages; lines in larger type than most at the beginning are the headline."""
    kept = _without_heads(pages)
    sizes = [line.height for page in kept for line in page for _ in range(1 + len(line.text) // 20)]
    usual = median(sizes) if sizes else 0.0
    # One text with a mark between paragraphs, so that a split word is compared with all others.
    paragraphs = list(_paragraphs(kept))
    text = "\x1e".join("\n".join(line.text.replace("\x1e", " ").strip() for line in paragraph) for paragraph in paragraphs)
    blocks = []
    for lines, words in zip(paragraphs, _hyphens(text).split("\x1e"), strict=False):
        kind: PartKind | None = "headline" if usual and lines[0].height > _LARGER * usual else None
        blocks.append(Block(squeeze(words), kind))
    return [block for block in blocks if block.text]
