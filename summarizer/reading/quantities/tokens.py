r"""Tokens for the number reader: words, numbers as written, and single signs, with exact offsets.

A number is one token with its separators ("12,000", "1.13", "12,34,567", "40 000" with no-break or thin spaces). What cannot be one
number ("22,24,26") is cut at its separators. `\d` is meant: decimal digits of all scripts are read by their value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import PLURALS
from summarizer.reading.quantities.values import GROUPING
from summarizer.reading.splitter import splitter

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from summarizer.reading.quantities.table import Table

__all__ = ["PAD", "Tokens", "is_group", "looks_plural", "opens_groups", "shortly_before", "single_spaced"]

PAD = 8
"""Empty tokens before the first and behind the last, so that looking around needs no bounds; nothing looks further unasked."""

# Letters to a regular expression, signs to a reader: superscripts and vulgar fractions.
_SIGNS = "¹²³⁰-⁹¼-¾⅐-⅞"
_SPACES = GROUPING.rstrip("'’")
_ONE_SPACE = str.maketrans(dict.fromkeys(GROUPING, " "))
# One pass over a megabyte of "1,1,1,…": nothing stands behind the repeated group for which it would be tried anew. The third branch
# is a break between paragraphs.
# An apostrophe parts thousands only (12'000): before fewer digits it is a sign of feet (5'10") or of a year ('24).
_split = splitter(rf"\d++(?:[.,{_SPACES}]\d++|['’]\d{{3}}(?!\d))*|[^\W\d_{_SIGNS}]++|\n[^\S\n]*+\n|\S")
_NO_WORDS, _NO_OFFSETS = ("",) * PAD, (0,) * PAD
_GROUP = 3
_PART = re.compile(r"\d++(?:\.\d++)*")


class Tokens:
    """The tokens of a text: `words` in lower case, `starts` and `ends` as offsets, padded at both sides."""

    __slots__ = ("ends", "starts", "table", "text", "words")

    def __init__(self, text: str, table: Table) -> None:
        """Cut `text`. Lower case is taken letter by letter where lowering would change the length (a dotted capital I)."""
        self.text = text
        self.table = table
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        starts, ends, words = _split(lowered)
        runs = [k for k, word in enumerate(words) if not word.isalnum() and word[0].isdecimal() and not is_single(word)]
        if runs:
            starts, ends, words = _cut(runs, starts, ends, words)
        self.words = [*_NO_WORDS, *words, *_NO_WORDS]
        self.starts = [*_NO_OFFSETS, *starts, *[len(text)] * PAD]
        self.ends = [*_NO_OFFSETS, *ends, *[len(text)] * PAD]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the next."""
        return self.ends[index] == self.starts[index + 1]

    def capital(self, index: int) -> bool:
        """Whether token `index` begins with a capital letter."""
        return self.text[self.starts[index] : self.starts[index] + 1].isupper()

    def raw(self, index: int) -> str:
        """Token `index` as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def after_hyphen(self, index: int) -> int:
        """The token behind `index`, or the one behind a hyphen that is glued to both."""
        if self.words[index] == "-" and self.glued(index) and self.ends[index - 1] == self.starts[index]:
            return index + 1
        return index

    def opens_sentence(self, index: int) -> bool:
        """Whether token `index` stands first in the text, a paragraph or a sentence, so that its capital says nothing."""
        before = self.words[index - 1]
        return (
            before in {"", ".", "!", "?", ":", "“", '"', "‘"}
            or before[0] == "\n"
            or "\n" in self.text[self.ends[index - 1] : self.starts[index]]
        )


def _cut(runs: list[int], starts: list[int], ends: list[int], words: list[str]) -> tuple[list[int], list[int], list[str]]:
    """The tokens with the ones numbered in `runs`, digits and separators that are not one number, replaced by their numbers."""
    new_starts: list[int] = []
    new_ends: list[int] = []
    new_words: list[str] = []
    done = 0
    for run in runs:
        new_starts += starts[done:run]
        new_ends += ends[done:run]
        new_words += words[done:run]
        for part in _PART.finditer(words[run]):
            new_starts.append(starts[run] + part.start())
            new_ends.append(starts[run] + part.end())
            new_words.append(part[0])
        done = run + 1
    return new_starts + starts[done:], new_ends + ends[done:], new_words + words[done:]


def is_single(run: str) -> bool:
    """Whether digits and separators are one number: 12,000.5; 12,34,567; 40 000; 1.234,56; 1.234.567; 1.5; 5,00 with a decimal comma."""
    run = run.translate(_ONE_SPACE)
    points, commas = run.count("."), run.count(",")
    if " " in run:
        groups = run.replace(",", ".", commas == 1 and not points).split(" ")
        return groups[-1].count(".") <= 1 and _grouped([*groups[:-1], groups[-1].partition(".")[0]])
    if points and commas:
        decimal = max(run.rindex("."), run.rindex(","))
        thousands = "," if run[decimal] == "." else "."
        whole = run[:decimal]
        return run[decimal] not in whole and (
            _grouped(whole.split(thousands)) or (thousands == "," and _grouped_as_in_india(whole.split(",")))
        )
    if points:
        return points == 1 or _grouped(run.split("."))
    groups = run.split(",")
    return _grouped(groups) or _grouped_as_in_india(groups) or (commas == 1 and len(groups[1]) < _GROUP)


def is_group(word: str) -> bool:
    """Whether a token may go on a number behind a blank: three digits, or several such groups."""
    return all(len(group) == _GROUP and group.isdecimal() for group in word.translate(_ONE_SPACE).split(" "))


def opens_groups(word: str) -> bool:
    """Whether a token may be the first of groups of three digits: up to three digits, more groups behind them or not."""
    head, _, rest = word.translate(_ONE_SPACE).partition(" ")
    return len(head) <= _GROUP and head.isdecimal() and head != "0" and (not rest or is_group(rest))


def _grouped(groups: list[str]) -> bool:
    return len(groups[0]) <= _GROUP and all(len(group) == _GROUP and group.isdecimal() for group in groups[1:])


def _grouped_as_in_india(groups: list[str]) -> bool:
    pairs = [groups[0].rjust(_GROUP - 1), *groups[1:-1]]
    return len(groups) > 1 and len(groups[-1]) == _GROUP and all(len(group) == _GROUP - 1 for group in pairs)


def shortly_before(tokens: Tokens, first: int, cues: AbstractSet[str], reach: int = 5) -> bool:
    """Whether one of `cues` stands within `reach` tokens before token `first`, in the same sentence."""
    for word in tokens.words[first - 1 : first - 1 - reach : -1]:
        if word in cues:
            return True
        if word in {"", ".", "!", "?", ";"} or word[0] == "\n":
            return False
    return False


def single_spaced(tokens: Tokens, index: int) -> bool:
    """Whether exactly one blank stands between token `index` and the next."""
    return tokens.text[tokens.ends[index] : tokens.starts[index + 1]] == " "


def looks_plural(word: str) -> bool:
    """Whether a word in lower case may be a plural noun: a known one, or a final s that is no "ss", "us" and no "was", "its"."""
    return word in PLURALS or (len(word) > len("its") and word[-1] == "s" and word[-2] not in "su" and word.isalpha())
