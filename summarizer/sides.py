"""A quotation mark in its surroundings: what stands beside it, which way that makes it face, and whether it is an apostrophe.

Owns the characters that may be quotation marks and how to read one by itself. Pairing them is for `summarizer.marks`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.elisions import ELISIONS, SUFFIXES
from summarizer.paragraphs import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MARKS", "SHAPES", "Mark", "marks_in"]

# Family and own direction of each mark: +1 opens, -1 closes, 0 either; ±2 whatever stands beside it. Single marks are a family of their
# own, most of them being apostrophes. Guillemets have a direction in French and the other one in German and Danish.
SHAPES = {
    "“": ("double", 1), "”": ("double", -1), "„": ("double", 2), "‟": ("double", 2), '"': ("double", 0), "＂": ("double", 0),
    "«": ("angle", 1), "»": ("angle", -1), "‹": ("little angle", 1), "›": ("little angle", -1),
    "「": ("corner", 2), "」": ("corner", -2), "『": ("white corner", 2), "』": ("white corner", -2),
    "‘": ("single", 1), "’": ("single", -1), "‚": ("single", 2), "‛": ("single", 1), "'": ("single", 0),
}  # fmt: skip
MARKS = frozenset(SHAPES)
"""All characters that may be quotation marks, apostrophes among them."""

# Two single marks typed for a double one, as one large American daily does throughout.
_DOUBLED = {"''": '"', "‘‘": "“", "’’": "”"}
_RUN = re.compile(f"[{''.join(MARKS)}]+")
# “‘”’ with a stray one is as far as prose goes; a longer row is ornament.
_LONGEST_RUN = 6

# Neighbors: S white space or markup, O opening bracket, C closing punctuation, D dash, E ellipsis; all else, emoji and combining marks too,
# is W.
_CLASSES = (
    dict.fromkeys(BLANK + "<>", "S")
    | dict.fromkeys("([{/*_¿¡（【《〈［", "O")
    | dict.fromkeys(".,;:!?)]}،؛؟۔।。，、；：！？）】》〉］", "C")
    | dict.fromkeys("-‐‑‒–—―", "D")
    | {"…": "E"}
)
_SIDES = {
    "SW": 1, "SO": 1, "SD": 1, "SE": 1, "OW": 1, "OO": 1, "OD": 1, "OE": 1, "DW": 1, "DO": 1, "DE": 1,
    "WS": -1, "WC": -1, "WD": -1, "WO": -1, "WE": -1, "CS": -1, "CC": -1, "CD": -1, "CO": -1, "CE": -1,
    "DS": -1, "DC": -1, "ES": -1, "EC": -1, "ED": -1, "EO": -1,
}  # fmt: skip
_BEFORE_YEAR = re.compile(r"\b(?:in|since|until|before|after|from)\s\Z")  # "in ‘08", typed with the wrong mark
_ELIDED = re.compile(r"[A-Za-z]{1,6}|[0-9]{2}(?:s\b|(?![0-9]))")


class Mark(NamedTuple):
    """A mark that may open or close something: offsets of its first and its last character (two where a double one is typed as singles).

    `side` is +1 where it can only open, -1 where it can only close, 0 where both sides look alike. `weak` marks close, but may as well be a
    possessive apostrophe or an inch sign.
    """

    first: int
    last: int
    char: str
    side: int
    weak: bool


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The marks of the paragraph `start:end` that may open or close something, in order."""
    marks: list[Mark] = []
    attribute = ""  # the mark that opened a value in markup: all up to the next one of its kind is no text
    for run in _RUN.finditer(text, start, end):
        first, last = run.span()
        before = text[first - 1] if first > start else " "
        after = text[last] if last < end else " "
        if attribute:
            attribute = "" if attribute in run[0] else attribute
        elif before == "=":
            attribute = run[0] if len(run[0]) == 1 else ""
        elif last - first <= _LONGEST_RUN:
            marks += _marks_of_run(text, run, before, after)
    return marks


def _marks_of_run(text: str, run: re.Match[str], before: str, after: str) -> Iterator[Mark]:
    """Marks that stand together see the same neighbors."""
    first, last = run.span()
    behind = "E" if after == "." and text.startswith("..", last) else _CLASSES.get(after, "W")
    sides = _CLASSES.get(before, "W") + behind
    side = _SIDES.get(sides, 0)
    at = first
    while at < last:
        # Of three single marks the inner one is single: ''' closes with the first, opens with the last.
        doubled = _DOUBLED.get(text[at : min(at + 2, last)]) if side >= 0 or text[at] * 3 != text[at : at + 3] else None
        width = 2 if doubled else 1
        char = doubled or text[at]
        if SHAPES[char][0] == "single":
            if not _is_apostrophe(text, at, sides, before, after):
                yield Mark(at, at, char, side, side < 0 and _is_possessive(text, at, sides, before))
        elif sides != "WW" or _may_stand_inside(char, before, after):
            yield Mark(at, at + width - 1, char, side, side < 0 and _is_inch(text, at, char))
        at += width


def _is_apostrophe(text: str, at: int, sides: str, before: str, after: str) -> bool:
    """Whether a single mark is certainly no quotation mark: don't, O‘Brien, U.N.’s, ’90s, rock ’n’ roll."""
    if sides == "WW":
        return not (text[at] in "‘’" and (_is_wide(before) or _is_wide(after)))
    if sides == "WS":
        return before in "nN" and text[at - 2] in MARKS
    word = _ELIDED.match(text, at + 1)
    if word is None or sides not in {"SW", "DW", "OW", "CW"}:
        return False
    if sides == "CW":
        return word[0].lower() in SUFFIXES
    if word[0][0].isdigit():
        return word[0].endswith("s") or text[at] != "‘" or _BEFORE_YEAR.search(text, max(at - 8, 0), at) is not None
    return word[0].lower() in ELISIONS and not text[word.end() : word.end() + 1].isalpha()


def _is_possessive(text: str, at: int, sides: str, before: str) -> bool:
    """Whether a closing single mark may as well be an apostrophe at the end of a word: soldiers’ lives, goin’ home, 6' tall."""
    if sides != "WS":
        return False
    return before in "sSzZxX" or before.isdigit() or text[max(at - 2, 0) : at].lower() in {"in", " o", "th"}


def _is_inch(text: str, at: int, char: str) -> bool:
    """Whether a closing double mark stands behind a number of at most two digits: 5" pipe."""
    digits = text[max(at - 3, 0) : at]
    return char in '"”' and digits[-1:].isdigit() and not digits.isdigit()


def _may_stand_inside(char: str, before: str, after: str) -> bool:
    """Whether a mark between two letters is a quotation mark: not behind a number (6"x4") nor in a Hebrew acronym."""
    return char != '"' or not (before.isdigit() or ("\u0590" <= before <= "\u05ff" and "\u0590" <= after <= "\u05ff"))


def _is_wide(letter: str) -> bool:
    """Whether words of the letter's script stand without spaces (Chinese, Japanese)."""
    return "\u3040" <= letter <= "\u9fff"
