"""The date of publication that stands in an article's own text: under its headline, behind its byline, or after a label.

Owns finding it. Which lines are no body is `summarizer.structure`'s, what a date means is `summarizer.readers.dates`'.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.readers.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Part

__all__ = ["published_in"]

_LONGEST = 200  # a line of dates; as long as a byline with two of them gets
_FIELDS = re.compile(r"[|•·\n]")
_LABEL = re.compile(r"\b(?:(first published|published|posted|date)|((?:last )?(?:updated|modified)))\b", re.IGNORECASE)
# A clock time before its date: 9:30 AM EST, Mon March 4, 2024.
_CLOCK_FIRST = re.compile(r"(?:at )?([0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{1,4}\b)?),? (?:on )?", re.IGNORECASE)
# Where a date can begin: digits, or the name of a month or a weekday.
_START = re.compile(
    r"\b(?:[0-9]{1,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\b", re.IGNORECASE
)
_AROUND = "*_ ()[].:,–—-"
_PUBLISHED, _BARE, _UPDATED = range(3)
"""In this order a date is preferred."""


def published_in(text: str, parts: Sequence[Part]) -> str | None:
    """The date, ISO 8601 as far as it is known, that the lines before the body give, or a labelled one behind it; `None` for none.

    A date of publication goes before one without a label, and that before one of a change.
    """
    found = sorted(_dated(text, parts), key=lambda dated: dated[0])
    return found[0][1] if found else None


def _dated(text: str, parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Rank and date of each field of the lines that are no body."""
    in_front = True
    for part in parts:
        in_front = in_front and part.kind != "body"
        if part.kind != "boilerplate" or part.end - part.start > _LONGEST:
            continue
        rank = _BARE
        for field in _FIELDS.split(text[part.start : part.end]):
            label = _LABEL.search(field)
            rank = (_PUBLISHED if label[1] else _UPDATED) if label else rank
            begins = label is not None and not field[: label.start()].strip(_AROUND)
            if (in_front or begins) and (day := _date(field[label.end() :] if label else field)):
                yield rank, day


def _date(field: str) -> str | None:
    """The date in these words, wherever it begins: behind a byline, a weekday, a clock time."""
    words = " ".join(field.split()).strip(_AROUND)
    if clock := _CLOCK_FIRST.match(words):
        words = f"{words[clock.end() :]} {clock[1]}"
    return next((day for start in _START.finditer(words) if (day := iso_date(words[start.start() :]))), None)
