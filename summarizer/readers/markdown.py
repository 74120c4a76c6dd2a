"""Markdown to blocks of clean text.

The markup is taken out, as it is for HTML: an article's text is what its readers read and what evidence is compared with. Left in, it would
stand inside names and quotations ("[Ana Ruiz](https://…)"), and the digits of addresses would count as figures. Words and typography
stay as they are; list markers stay, since they end sentences, and no sentence begins with a bullet (`Article.sentences`). Lines of one
paragraph are joined, as Markdown means them; each row of a table is a paragraph.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer import structure
from summarizer.readers.blocks import Block, Stated
from summarizer.readers.dates import iso_date
from summarizer.readers.found import squeeze
from summarizer.readers.markup import unescape
from summarizer.readers.tables import rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["read_markdown"]

_FRONT = re.compile(r"\ufeff?[ \t\r\n]*(\+\+\+|---)[ \t]*\r?\n")
_FRONT_WITHIN = 200  # lines; a rule at the top of a page is no front matter, however far below the next rule stands
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40})\s*:(?:\s+(.*))?")
_FIELDS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "site"),
    "url": ("url", "link", "canonical"),
    "published": ("date", "published", "publishdate", "pubdate"),
    "language": ("lang", "language"),
    "dateline": ("dateline",),
    "key": ("id", "key"),
}

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:[*_-][ \t]*){3,}$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]+\]:[ \t]*\S+")
_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*){0,3}\)|\[[^\[\]]*\])")
_NOTE = re.compile(r"\[\^[^\[\]]*\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]*)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CODE = re.compile(r"`([^`\n]*)`")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARK = re.compile(r"(\*{1,3}|_{1,3}|~~)")
# While emphasis is taken out, an escaped character waits as a private one, out of reach of the rules for markup.
_HIDE = {character: chr(0xE000 + character) for character in range(0x21, 0x7F)}
_SHOW = {0xE000 + character: chr(character) for character in range(0x21, 0x7F)}


def _without_comments(text: str) -> str:
    """`text` without `<!-- … -->`; a comment that is not closed reaches to the end."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        pieces.append(text[at:start])
        end = text.find("-->", start)
        if end < 0:
            return "".join(pieces)
        at = end + len("-->")
    pieces.append(text[at:])
    return "".join(pieces)


def _is_closing(text: str, start: int, end: int) -> bool:
    return start > 0 and not text[start - 1].isspace() and (text[start] != "_" or not text[end : end + 1].isalnum())


def _is_opening(text: str, start: int, end: int) -> bool:
    return end < len(text) and not text[end].isspace() and (text[start] != "_" or not text[max(start - 1, 0) : start].isalnum())


def _without_emphasis(text: str) -> str:
    """`text` without the marks of emphasis that pair up. A lone asterisk stays: it may mean a footnote or a product."""
    opened: dict[str, list[int]] = {}
    dropped: set[int] = set()
    marks = [(found.start(), found.end()) for found in _MARK.finditer(text)]
    for number, (start, end) in enumerate(marks):
        waiting = opened.setdefault(text[start:end], [])
        if waiting and _is_closing(text, start, end):
            dropped.update((waiting.pop(), number))
        elif _is_opening(text, start, end):
            waiting.append(number)
    pieces, at = [], 0
    for number in sorted(dropped):
        start, end = marks[number]
        pieces.append(text[at:start])
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _hide(match: re.Match[str]) -> str:
    return match[1].translate(_HIDE)


def _clean(text: str) -> str:
    """One block's text without inline markup."""
    if not any(mark in text for mark in "[*_`<\\&~"):  # most paragraphs of most articles
        return text
    text = _CODE.sub(_hide, _ESCAPE.sub(_hide, text))
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", _NOTE.sub("", text)))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", text))
    return unescape(_without_emphasis(text)).translate(_SHOW)


def _credits(lines: Sequence[str]) -> list[str]:
    """The bylines and dates above the other lines of a block."""
    whole = "\n".join(lines)
    return list(takewhile(lambda line: structure.is_credit(line, whole), lines))


def _plain(lines: Sequence[str], kind: str | None = None) -> list[Block]:
    """The blocks that these lines make: joined, but for bylines and dates above the others; a caption when it is nothing but an image."""
    above = [] if kind or len(lines) == 1 else _credits([_clean(line.strip()) for line in lines])
    text = " ".join(line.strip() for line in lines[len(above) :]).strip()
    blocks = [Block(line) for line in above]
    if not text:
        return blocks
    if _IMAGE.fullmatch(text):
        return [*blocks, Block(_clean(text).strip(), "caption")]
    return [*blocks, Block(_clean(text).strip(), "headline" if kind else None)]


def _blocks(raw_lines: Sequence[str]) -> list[Block]:
    """The blocks of a document without front matter."""
    lines = [_QUOTE.sub("", raw, count=1) if _QUOTE.match(raw) else raw for raw in raw_lines]
    rows = rows_of(lines)
    blocks: list[Block] = []
    open_lines: list[str] = []
    fence = ""

    def flush(kind: str | None = None) -> None:
        blocks.extend(_plain(open_lines, kind))
        open_lines.clear()

    for number, line in enumerate(lines):
        if fence_here := _FENCE.match(line):
            flush()
            fence = "" if fence == fence_here[1] else fence or fence_here[1]
        elif fence:
            blocks.append(Block(line.strip()))
        elif open_lines and _UNDERLINE.match(line) and not _ITEM.match(open_lines[0]):
            flush("heading")
        elif not line.strip() or _DEFINITION.match(line) or _RULE.match(line):
            flush()
        elif number in rows:
            flush()
            blocks.extend(_plain([rows[number]]))
        elif heading := _HEADING.match(line):
            flush()
            open_lines.append(line[heading.end() :].strip().rstrip("#").rstrip())
            flush("heading")
        else:
            if _ITEM.match(line) or (line is not raw_lines[number] and not open_lines):
                flush()
            open_lines.append(line)
    flush()
    return blocks


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value.strip("[]").replace('"', "")


def _simple(lines: Sequence[str]) -> dict[str, object] | None:
    """The `key: value` lines between dashes; `None` unless every one is such a line, a comment or the list item of a key."""
    found: dict[str, object] = {}
    last = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if last and line.lstrip().startswith("- "):
            found[last] = ", ".join(filter(None, (str(found[last]), _unquoted(line.lstrip()[2:]))))
        elif pair := _KEY.fullmatch(line.strip()):
            last = pair[1].lower()
            found[last] = _unquoted(pair[2] or "")
        else:
            return None
    return found


def _toml(lines: Sequence[str]) -> dict[str, object] | None:
    import tomllib  # noqa: PLC0415 - only front matter in TOML pays for it

    try:
        return {key.lower(): value for key, value in tomllib.loads("\n".join(lines)).items()}
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """What the front matter states, and the text behind it. Text that only begins with a rule is all text."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    head = text[found.end() :].split("\n", _FRONT_WITHIN)
    end = next((number for number, line in enumerate(head[:_FRONT_WITHIN]) if line.rstrip() == found[1]), None)
    if end is None:
        return {}, text
    lines = [line.rstrip("\r") for line in head[:end]]
    stated = _toml(lines) if found[1] == "+++" else _simple(lines)
    return (stated, "\n".join(head[end + 1 :])) if stated is not None else ({}, text)


def _value(found: Mapping[str, object], keys: Sequence[str]) -> str | None:
    for key in keys:
        value = found.get(key)
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value)
        if value not in (None, ""):
            return squeeze(str(value))
    return None


def read_markdown(text: str) -> tuple[list[Block], Stated]:
    """The blocks of a Markdown document and what its front matter (TOML between `+++`, or `key: value` lines between `---`) states."""
    found, rest = _front_matter(text)
    stated = {name: _value(found, keys) for name, keys in _FIELDS.items()}
    stated["published"] = iso_date(stated["published"])
    return _blocks(_without_comments(rest).splitlines()), Stated(**stated)
