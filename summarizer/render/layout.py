"""A page of text for a terminal: how wide characters are, where lines break, what is emphasized, what stands side by side.

Owns measuring, wrapping and styles; knows nothing of summaries. Everything put on a page passes `one_line`, so no control character of
an article or a model reaches the terminal; the codes for color are added afterwards.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from summarizer.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Page", "Run", "one_line", "shorten", "width"]

Run = str | tuple[str, str]
"""Text to be set as it is, or text and the name of a style."""

_Styled = tuple[str, str]

# Only the eight base colors and attributes, which every theme maps to something legible on its own background; no yellow and no cyan,
# which vanish on white, no blue, which vanishes on black.
_STYLES = {"strong": "1", "soft": "2", "doubt": "35", "wrong": "31", "heading": "1;4", "cue": "1;35", "fault": "1;31", "instead": "1;32"}
_MARKED = frozenset(["cue", "fault", "instead"])
"""Styles that carry meaning in the middle of a sentence: without color, marks stand for them."""
_MARKS = (("«", "»"), ("[", "]"))
"""What a page without color sets around such words; the second pair where the text has the first, as French has."""
_WIDE = frozenset("WF")
_INVISIBLE = frozenset(["Mn", "Me", "Cf"])
_NOT_AT_LINE_START = frozenset("、。，．・：；？！）」』】〕〉》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")

_GUTTER = 2
"""Columns between what stands side by side."""


def one_line(text: str) -> str:
    """`text` with nothing that a terminal obeys, every stretch of white space (line ends too) one space."""
    return printable(" ".join(text.split()))


def shorten(text: str, columns: int) -> str:
    """`text` on one line, cut at a word and marked with an ellipsis when it is longer than `columns` characters."""
    line = one_line(text[: 4 * columns + 4])
    if len(line) <= columns and len(text) <= 4 * columns + 4:
        return line
    cut = line[:columns]
    return ((cut[: cut.rfind(" ")] if " " in cut[columns // 2 :] else cut).rstrip(" ,;:") + " …").lstrip()


def width(text: str) -> int:
    """Columns that `text` takes in a terminal: two for wide characters, none for combining marks and joiners."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if "\u1160" <= char <= "\u11ff":  # vowels and finals of decomposed Hangul join the initial before them
        return 0
    return 2 if east_asian_width(char) in _WIDE else int(category(char) not in _INVISIBLE)


def _atoms(word: str, columns: int) -> Iterable[str]:
    """`word` in the pieces between which a line may break: around wide characters, and anywhere when it is longer than a line."""
    if word.isascii():
        return [word] if len(word) <= columns else (word[at : at + columns] for at in range(0, len(word), columns))
    sizes = list(map(_columns, word))
    return [word] if max(sizes) <= 1 and sum(sizes) <= columns else _broken(word, sizes, columns)


def _broken(word: str, sizes: Iterable[int], columns: int) -> Iterator[str]:
    piece: list[str] = []
    taken, wide = 0, False
    for char, size in zip(word, sizes, strict=True):
        breaks = (wide or size == 2) and char not in _NOT_AT_LINE_START  # noqa: PLR2004 - two columns is what wide means
        if piece and size and (breaks or taken + size > columns):
            yield "".join(piece)
            piece, taken = [], 0
        piece.append(char)
        taken += size
        wide = size == 2 if size else wide  # noqa: PLR2004
    yield "".join(piece)


class Page:
    """Lines of at most `columns` columns; with `color`, words carry ANSI codes for their style."""

    def __init__(self, columns: int, *, color: bool) -> None:
        """Start an empty page; a line is never narrower than 20 columns, below which nothing can be set."""
        self.columns = max(columns, 20)
        self._color = color
        self._lines: list[str] = []

    def __str__(self) -> str:
        """The page, each line closed by a line feed."""
        return "".join(f"{line}\n" for line in self._lines)

    def blank(self) -> None:
        """Leave one line empty, never two, and none at the top."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def heading(self, text: str, note: str = "") -> None:
        """Start a section."""
        self.blank()
        self.put([(text, "heading"), (f" · {note}" if note else "", "soft")])

    def put(self, runs: Iterable[Run], *, first: str = "", rest: str | None = None) -> None:
        """Wrap `runs` into lines; the first one starts with `first`, the others with `rest` (as many spaces as `first` is wide)."""
        for line in self._wrapped(runs, self.columns, first, rest):
            self._set(line)

    def beside(self, left: Iterable[Run], right: Iterable[Run], *, first: str, at: int) -> None:
        """Wrap `left` and, from column `at` on, `right`, side by side; `first` as for `put`."""
        nothing: list[_Styled] = []
        lefts = self._wrapped(left, at - _GUTTER, first, None)
        rights = self._wrapped(right, self.columns - at, "", None)
        for ours, theirs in zip_longest(lefts, rights, fillvalue=nothing):
            taken = sum(width(text) for text, _ in ours)
            self._set([*ours, (" " * (at - taken), ""), *theirs])

    def _wrapped(self, runs: Iterable[Run], columns: int, first: str, rest: str | None) -> Iterator[list[_Styled]]:
        rest = " " * width(first) if rest is None else rest
        line, taken, empty = [(first, "")], width(first), True
        for piece, size, spaced in _pieces(runs if self._color else _unstyled(runs), columns - width(rest)):
            if not empty and taken + spaced + size > columns:
                yield line
                line, taken, empty = [(rest, "")], width(rest), True
            if spaced and not empty:
                line.append((" ", piece[0][1] if piece[0][1] == line[-1][1] else ""))  # underlined words are underlined as one
                taken += 1
            line += piece
            taken += size
            empty = False
        yield line

    def _set(self, line: list[_Styled]) -> None:
        """Add a line: the same style in a row is switched on once."""
        if not self._color:
            self._lines.append("".join([text for text, _ in line]).rstrip())
            return
        words = [("".join([text for text, _ in group]), style) for style, group in groupby(line, key=itemgetter(1))]
        words[-1] = (words[-1][0].rstrip(), words[-1][1])
        self._lines.append("".join([f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style else text for text, style in words]))


def _unstyled(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with marks around what only a style would tell apart."""
    runs = list(runs)
    words = [run for run in runs if not isinstance(run, str) and run[1] in _MARKED]
    if not words:
        return iter(runs)
    text = "".join(run if isinstance(run, str) else run[0] for run in runs)
    opening, closing = next((pair for pair in _MARKS if not set(pair) & set(text)), _MARKS[0])
    return (f"{opening}{run[0]}{closing}" if run in words else run for run in runs)


def _words(text: str) -> list[str]:
    """The words of `text`; a dot in the middle of a line parts what stands before it from what follows, and is no end of a line."""
    words = text.split() if text.isprintable() else one_line(text).split()
    if "·" in text:
        for at in reversed([at for at, word in enumerate(words[:-1]) if word == "·"]):
            words[at : at + 2] = [f"· {words[at + 1]}"]
    return words


def _pieces(runs: Iterable[Run], columns: int) -> Iterator[tuple[list[_Styled], int, bool]]:
    """(texts and styles, width, whether a space stands before) of every piece of a line that must not be broken: a word can span runs."""
    piece: list[_Styled] = []
    size, spaced, gap = 0, False, False
    for run in runs:
        text, style = (run, "") if isinstance(run, str) else run
        gap = gap or text[:1].isspace()
        for word in _words(text):
            if gap and word.isascii() and len(word) <= columns:  # nearly all words: what is below says the same of them at twice the cost
                if piece:
                    yield piece, size, spaced
                piece, size, spaced = [(word, style)], len(word), True
                continue
            for breaks, atom in enumerate(_atoms(word, columns)):
                more = width(atom)
                if piece and (gap or breaks or size + more > columns):
                    yield piece, size, spaced
                    piece, size = [], 0
                spaced = spaced if piece else gap
                piece.append((atom, style))
                size, gap = size + more, False
            gap = True
        gap = text[-1:].isspace() if text else gap
    if piece:
        yield piece, size, spaced
