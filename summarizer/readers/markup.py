"""Fragments of HTML inside other formats (the body of a JSON news item) to blocks.

Whole pages are `summarizer.readers.web`'s: here everything is article, nothing is navigation, so a tokenizer of its own does, in linear
time whatever the nesting. (The standard library's parser was quadratic on unclosed comments until 3.13.6, CVE-2025-6069.)
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.readers.blocks import Block
from summarizer.readers.found import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.article import PartKind

__all__ = ["blocks_of", "is_markup", "unescape"]

_NAME = re.compile(r"(/?)([A-Za-z][A-Za-z0-9]*)")
_MARKUP = re.compile(r"</(?:p|div|h[1-6]|ul|ol|section|article|blockquote|figure|table)\s*>|<br\s*/?>|<p>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});")
# Elements that end the line of text before them (the HTML standard's block elements, as far as articles use them).
_BLOCK = frozenset(
    str.split(
        "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
        "html li main nav ol p pre section table tbody td tfoot th thead tr ul"
    )
)
_HIDDEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "head", "title", "textarea", "select"})
_HEADING: PartKind = "headline"
_KINDS: dict[str, PartKind] = {"figcaption": "caption", "caption": "caption", **{f"h{level}": _HEADING for level in range(1, 7)}}
_ENDS_CAPTION = frozenset({"figcaption", "caption", "figure", "table"})


@dataclass(slots=True)
class _Writer:
    """Collects the words of one block at a time."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    kind: PartKind | None = None

    def flush(self) -> None:
        """End the block."""
        lines = [squeeze(line) for line in "".join(self.words).split("\n")]
        text = "\n".join(line for line in lines if line)
        if text:
            self.blocks.append(Block(text, self.kind))
        self.words = []

    def enter(self, tag: str, *, closing: bool) -> None:
        """End the block at a block element's tag. A caption lasts, through paragraphs in it, to its own end or its figure's."""
        self.flush()
        if self.kind != "caption" or (closing and tag in _ENDS_CAPTION):
            self.kind = None if closing else _KINDS.get(tag)
        if tag == "li" and not closing:
            self.words.append("- ")


def unescape(text: str) -> str:
    """`text` with its character references resolved, those that end in a semicolon only: "AT&TX" stays."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def is_markup(text: str) -> bool:
    """Whether a string is HTML rather than text that speaks of it: a closed block element, `<br>` or `<p>` says so."""
    return _MARKUP.search(text) is not None


def _end_of_tag(text: str, at: int) -> int:
    """Where the markup that opens at `at` ends; the end of the text when it is not closed."""
    closing = "-->" if text.startswith("<!--", at) else ">"
    end = text.find(closing, at)
    return len(text) if end < 0 else end + len(closing)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """`(characters, "")` and `("/" or "", tag name)` in order; a `<` that opens no tag is a character."""
    at = 0
    while at < len(text):
        opening = text.find("<", at)
        if opening < 0:
            yield text[at:], ""
            return
        if opening > at:
            yield text[at:opening], ""
        name = _NAME.match(text, opening + 1)
        if not name and text[opening + 1 : opening + 2] not in ("!", "?"):
            yield "<", ""
            at = opening + 1
            continue
        at = _end_of_tag(text, opening)
        if name:
            yield name[1], name[2].lower()


def blocks_of(text: str) -> list[Block]:
    """The blocks of a fragment of HTML: captions and headings told, scripts left out, character references resolved."""
    writer, hidden = _Writer(), ""
    for characters, tag in _tokens(text):
        if hidden:
            hidden = "" if tag == hidden and characters == "/" else hidden
        elif not tag:
            writer.words.append(unescape(characters).replace("\n", " "))
        elif tag in _HIDDEN and not characters:
            hidden = tag
        elif tag == "br":
            writer.words.append("\n")
        elif tag in _BLOCK:
            writer.enter(tag, closing=bool(characters))
    writer.flush()
    return [block for block in writer.blocks if block.text != "-"]
