"""Blocks of clean text, and the one way in which they become an article.

Formats with markup (HTML, Markdown, PDF) and formats that state the title beside the body (JSON) yield blocks. What a format does not say,
`summarizer.structure` works out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer import structure
from summarizer.article import Article, Part
from summarizer.readers.found import found_in, plain_byline, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import PartKind
    from summarizer.readers.origin import Origin

__all__ = ["Block", "Stated", "assemble"]

_GAP = "\n\n"
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or caption. `kind` is `None` where the format does not say what it is."""

    text: str
    kind: PartKind | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file states about its article. `None`: not stated."""

    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """The text so far and its parts."""

    text: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, kinds: Sequence[tuple[int, int, PartKind]]) -> None:
        """Add `text` after a blank line, with its parts."""
        gap = _GAP if self.length else ""
        at = self.length + len(gap)
        self.text.append(gap + text)
        self.length = at + len(text)
        for start, end, kind in kinds:
            before = self.parts[-1] if self.parts else None
            if before and before.kind == kind == "body":  # as `structure` has it: paragraphs of the body are one part
                self.parts[-1] = Part(before.start, at + end, kind)
            else:
                self.parts.append(Part(at + start, at + end, kind))


def _runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that hold text; neighbors of unknown kind as one, so that `structure` sees them in their context."""
    run: list[str] = []
    for block in blocks:
        if not block.text.strip():
            continue
        if block.kind is None:
            run.append(block.text)
            continue
        if run:
            yield Block(_GAP.join(run))
            run = []
        yield block
    if run:
        yield Block(_GAP.join(run))


def _below(kind: PartKind) -> PartKind:
    """What a part is that stands below a headline: a second one that only looks like a headline is body."""
    return "body" if kind == "headline" else kind


def _kinds(block: Block, *, first: bool) -> list[tuple[int, int, PartKind]]:
    """The parts of a block. Only the first block may have a headline that nothing but its looks says."""
    if block.kind is not None:
        return [(0, len(block.text), block.kind)]
    return [(start, end, kind if first else _below(kind)) for start, end, kind in structure.parts(block.text)]


def _begins_with(text: str, title: str) -> int:
    """Where the title ends that stands as the first line of `text`; 0 when it does not."""
    at = len(text) - len(text.lstrip().lstrip("\ufeff").lstrip())
    end = at + len(title)
    return end if text.startswith(title, at) and (end == len(text) or text[end] in "\r\n") else 0


def _same_title(title: str, heading: str) -> bool:
    """Whether a heading is the title but for typography and what stands around it: "Vote ‘off’" and "Vote 'off' - The Example Post"."""
    short, long = sorted((_NOT_WORDS.sub(" ", title.casefold()).strip(), _NOT_WORDS.sub(" ", heading.casefold()).strip()), key=len)
    return bool(short) and short in long


def _with_title(title: str | None, runs: list[Block]) -> Iterator[tuple[Block, list[tuple[int, int, PartKind]]]]:
    """The blocks with their parts, the title before them unless the first begins with it."""
    first = runs[0]
    headed = first.kind == "headline"
    if title and first.kind is None and (end := _begins_with(first.text, title)):
        rest = structure.parts(first.text[end:]) if first.text[end:].strip() else []
        yield first, [(end - len(title), end, "headline"), *((end + start, end + stop, _below(kind)) for start, stop, kind in rest)]
        runs = runs[1:]
    elif title and not (headed and _same_title(title, first.text)):
        yield Block(title, "headline"), [(0, len(title), "headline")]
    for number, run in enumerate(runs):
        yield run, _kinds(run, first=number == 0 and not headed and not title)


def assemble(blocks: Sequence[Block], stated: Stated, origin: Origin) -> Article:
    """The article that these blocks make, the stated title before them. What is stated goes before what the text gives.

    Raises `UnreadableError` when no block holds text.
    """
    runs = list(_runs(blocks))
    if not runs:
        raise origin.unreadable("holds no article text")
    builder = _Builder()
    title = squeeze(stated.title or "") or None
    for block, kinds in _with_title(title, runs):
        builder.add(block.text, kinds)
    text = "".join(builder.text)
    found = found_in(text, builder.parts)
    return Article(
        text,
        title=title or found["title"],
        byline=plain_byline(stated.byline, stated.language) or found["byline"],
        dateline=stated.dateline or found["dateline"],
        publisher=stated.publisher or found["publisher"],
        url=stated.url,
        published=stated.published or found["published"],
        language=stated.language,
        path=origin.path,
        key=stated.key,
        parts=tuple(builder.parts),
    )
