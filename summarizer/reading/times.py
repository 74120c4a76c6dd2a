"""Expressions of time in a stretch of text.

Those that hold a number come from `quantities`, the others ("last week", "earlier this month") from a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.times import RELATIVE_AFTER, RELATIVE_BEFORE, RELATIVE_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.model import Quantity
    from summarizer.reading.stems import Word

__all__ = ["Time", "times"]


class Time(NamedTuple):
    """Where an expression of time stands, and its date in ISO 8601 where the words alone give one."""

    start: int
    end: int
    date: str | None


def times(said: Sequence[Word], quantities: Sequence[Quantity]) -> list[Time]:
    """The expressions of time among the words and quantities of one sentence, in order."""
    found = [Time(q.start, q.end, q.iso if q.iso and "X" not in q.iso else None) for q in quantities if q.kind == "date"]
    taken = {time.start for time in found}
    behind = 0
    for at in [place for place, word in enumerate(said) if word.bare in _FIRST]:
        length = _length(said, at) if at >= behind else 0
        if length and said[at].start not in taken:
            last = said[at + length - 1]
            found.append(Time(said[at].start, last.start + len(last.bare), None))  # "last week's attack"
        behind = max(behind, at + length)
    return sorted(found)


_FIRST = RELATIVE_WORDS | RELATIVE_BEFORE | {"earlier", "later"}


def _length(said: Sequence[Word], at: int) -> int:
    """How many words from `at` make a relative time: "yesterday", "last week", "earlier this month"; 0 when none do."""
    if said[at].bare in RELATIVE_WORDS:
        return 1
    lead = 1 if said[at].lower in {"earlier", "later"} else 0
    if at + lead + 1 < len(said) and said[at + lead].lower in RELATIVE_BEFORE and said[at + lead + 1].bare in RELATIVE_AFTER:
        return lead + 2
    return 0
