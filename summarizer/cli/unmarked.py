"""Markdown without its markup, with the way back to where each character stands in the file.

Owns which characters of Markdown are no words: marks of headings, lists, quotations, emphasis, code and tables, addresses of links, tags,
comments and front matter. They are taken out, not blanked: a blank inside `"*We* left"` would turn an opening quotation mark into a
closing one. Fenced blocks of code are no prose: they are taken out as well, and their places kept. Knows nothing of files.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

__all__ = ["Unmarked", "unmarked"]

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_QUOTED = re.compile(r" {0,3}(?:>[ \t]?)+")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t\r\n]|$)[ \t]*")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?=\S)(?:\[[ xX]\][ \t]+)?")
_NUMBERED = re.compile(r"[ \t]*([0-9]{1,9})[.)][ \t]+(?=\S)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,}|=+[ \t]*|\|?[ \t]*:?-{2,}[-:| \t]*)\r?\n?$")
# A comment, or a line that opens a fence: behind backticks no other may follow on the line, or they mark code inside a sentence.
_LEFT_OUT = re.compile(r"<!--|(?<![^\r\n])[ \t>]*(?P<fence>`{3,}(?=[^`\r\n]*(?![^\r\n]))|~{3,})[^\r\n]*")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\r\n]+\]:[ \t]*\S")
# Each alternative ends at the first character of another kind, so that the whole file is passed once.
_INLINE = re.compile(
    r"""\\[!-/:-@\[-`{-~]                              # an escaped character
    | !?\[ | \]\([^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)?\) | \]\[[^\[\]\r\n]*\] | \]   # [words](address), ![words](address), [words][key]
    | <(?=https?:|mailto:) | </?[A-Za-z][^<>\r\n]*>    # <address>, <tag>
    | \*{1,3} | _{1,3} | ~~ | `+ | \|""",
    re.VERBOSE,
)
_EMPHASIS = frozenset("*_~")


class Unmarked(NamedTuple):
    """Text without markup; the stretch that begins at `starts[i]` of it begins at `raw[i]` of the file."""

    text: str
    starts: list[int]
    raw: list[int]
    code: list[tuple[int, int]]
    """Where in the file the fenced blocks of code stand, without their fences; none that is blank."""

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The offsets into the file of the stretch `[start, end)` of the text, markup inside it included."""
        first = self._in_file(start)
        return first, max(self._in_file(end - 1) + 1, first) if end > start else first

    def _in_file(self, at: int) -> int:
        stretch = bisect_right(self.starts, at) - 1
        return self.raw[stretch] + at - self.starts[stretch]


def unmarked(markdown: str) -> Unmarked:
    """`markdown` without its markup, in linear time. Line breaks stay, and a heading gets one more, so that it ends a paragraph."""
    builder = _Builder(markdown)
    dropped, code = _left_out(markdown)
    for start, end, ends_block in _content(markdown, dropped):
        builder.keep(start, end)
        if ends_block:
            builder.end_block(end)
    return builder.built([_trimmed(markdown, start, end) for start, end in code if markdown[start:end].strip()])


class _Builder:
    """Collects the stretches that stay."""

    def __init__(self, markdown: str) -> None:
        self._markdown = markdown
        self._pieces: list[str] = []
        self._starts: list[int] = [0]
        self._raw: list[int] = [0]
        self._length = 0

    def keep(self, start: int, end: int) -> None:
        """Keep `[start, end)`, inline markup aside."""
        at = start
        for mark_start, mark_end in _inline(self._markdown, start, end):
            self._add(self._markdown[at:mark_start], at)
            at = mark_end
        self._add(self._markdown[at:end], at)

    def end_block(self, end: int) -> None:
        """Put in a line break that the file does not have; it stands where its last one does."""
        self._add("\n", max(end - 1, 0))

    def _add(self, piece: str, raw: int) -> None:
        if piece:
            self._pieces.append(piece)
            self._starts.append(self._length)
            self._raw.append(raw)
            self._length += len(piece)

    def built(self, code: list[tuple[int, int]]) -> Unmarked:
        return Unmarked("".join(self._pieces), self._starts, self._raw, code)


def _left_out(markdown: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The stretches of which nothing stays, in order: front matter, comments, blocks of code. And what stands in these blocks.

    A comment or a block that is not closed reaches to the end. Whichever opens first holds what the other would open.
    """
    dropped: list[tuple[int, int]] = []
    code: list[tuple[int, int]] = []
    at = 0
    if opening := _FRONT.match(markdown):
        closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*\r?$", re.MULTILINE).search(markdown, opening.end())
        if closing:
            at = closing.end()
            dropped.append((0, at))
    while found := _LEFT_OUT.search(markdown, at):
        if found["fence"]:
            inner, at = _block(markdown, found.end(), found["fence"])
            code.append((found.end(), inner))
        else:
            end = markdown.find("-->", found.start())
            at = len(markdown) if end < 0 else end + len("-->")
        dropped.append((found.start(), at))
    return dropped, code


def _block(markdown: str, start: int, fence: str) -> tuple[int, int]:
    """Where the code behind an opening fence ends, and where its closing fence does: the same marks, at least as many, alone on a line."""
    closing = re.compile(rf"(?<![^\r\n])[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*(?![^\r\n])").search(markdown, start)
    return closing.span() if closing else (len(markdown), len(markdown))


def _trimmed(markdown: str, start: int, end: int) -> tuple[int, int]:
    """`[start, end)` without white space at its ends; something else is in it."""
    inner = markdown[start:end]
    return end - len(inner.lstrip()), start + len(inner.rstrip())


def _content(markdown: str, dropped: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """(start, end, whether a block ends) of what each line says, its break included."""
    found: list[tuple[int, int, bool]] = []
    after_text = False
    waiting = iter([*dropped, (len(markdown), len(markdown))])
    gap = next(waiting)
    for line in _LINE.finditer(markdown):
        begin, end = line.span()
        if gap[0] <= begin < gap[1]:
            at, after_text = begin, False
        else:
            at, after_text = _behind_marks(markdown, begin, end, after_text=after_text)
        heading = "#" in markdown[begin:at] and markdown[end - 1 : end] in ("\r", "\n")
        while gap[0] < end:
            if at < gap[0]:
                found.append((at, gap[0], False))
            at = max(at, min(gap[1], end))
            if gap[1] > end:
                break
            gap = next(waiting, (len(markdown), len(markdown)))
        if at < end:
            found.append((at, end, heading))
    return found


def _behind_marks(markdown: str, begin: int, end: int, *, after_text: bool) -> tuple[int, bool]:
    """Where the words of a line begin, and whether a paragraph is open behind it."""
    if quoted := _QUOTED.match(markdown, begin, end):
        begin = quoted.end()
    if _RULE.match(markdown, begin, end) or _DEFINITION.match(markdown, begin, end):
        return _break_of(markdown, begin, end), False
    if heading := _HEADING.match(markdown, begin, end):
        return heading.end(), False
    if bullet := _BULLET.match(markdown, begin, end):
        return bullet.end(), True
    numbered = _NUMBERED.match(markdown, begin, end)
    if numbered and (not after_text or numbered[1] == "1"):  # inside a paragraph only a 1 begins a list: "… in¶2019. Then …"
        return numbered.end(), False
    return begin, bool(markdown[begin:end].strip())


def _break_of(markdown: str, begin: int, end: int) -> int:
    """Where the line break of a line begins."""
    return begin + len(markdown[begin:end].rstrip("\r\n"))


def _inline(markdown: str, start: int, end: int) -> list[tuple[int, int]]:
    """The inline markup of `[start, end)`, in order. Emphasis counts where it opens and closes; a lone asterisk stays."""
    dropped: list[tuple[int, int]] = []
    opened: dict[str, list[int]] = {}
    brackets: list[tuple[int, int]] = []
    for mark in _INLINE.finditer(markdown, start, end):
        text = mark[0]
        if text[0] == "\\":
            dropped.append((mark.start(), mark.start() + 1))
        elif text[0] in _EMPHASIS:
            _pair(markdown, mark.start(), mark.end(), opened, dropped)
        elif text[-1] == "[":
            brackets.append(mark.span())
        elif text[0] == "]":
            if brackets:
                opening = brackets.pop()
                if len(text) > 1:  # a pair of plain brackets is the writer's own: "[sic]"
                    dropped += [opening, mark.span()]
        else:
            dropped.append(mark.span())
    return sorted(dropped)


def _pair(markdown: str, start: int, end: int, opened: dict[str, list[int]], dropped: list[tuple[int, int]]) -> None:
    """Drop the marks of emphasis at `[start, end)` with those that they close, or let them wait for those that close them."""
    waiting = opened.setdefault(markdown[start:end], [])
    word_before = start > 0 and markdown[start - 1].isalnum()
    word_after = markdown[end : end + 1].isalnum()
    inside_word = markdown[start] == "_" and word_before and word_after  # snake_case
    if inside_word:
        return
    if waiting and not markdown[start - 1].isspace():
        begun = waiting.pop()
        dropped += [(begun, begun + end - start), (start, end)]
    elif markdown[end : end + 1].strip():
        waiting.append(start)
