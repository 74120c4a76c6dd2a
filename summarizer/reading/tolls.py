"""Figures that a source gives without a clause: "the union put the toll at 19", "Osei estimated between 800 and 900".

Owns the verbs and the signs of it. The numbers themselves are for `summarizer.reading.quantities`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.numbers import CARDINALS
from summarizer.lexicons.tolls import BOUNDS, ESTIMATED, PUT

if TYPE_CHECKING:
    from summarizer.reading.words import Words

__all__ = ["gives_figure", "opens_with_number"]

_OBJECT = 8  # tokens of what is put at a number: "the cost of the repairs to the dam"
_THAN = frozenset({"least", "most", "to", "than"})
_BOUND = 3  # tokens between the preposition and its number: "at more than 40"


def gives_figure(words: Words, first: int, behind: int, lemma: str) -> bool:
    """Whether the words from `first` on are a figure that the verb `lemma` gives."""
    low = words.low
    if lemma == "estimate" and low[first] in BOUNDS:
        return _number_near(words, first, behind)
    if lemma not in PUT:
        return False
    top = min(behind, first + _OBJECT)
    of = next((k for k in range(first, top) if low[k] in ESTIMATED), None)
    at = next((k for k in range(of, top) if low[k] == PUT[lemma]), None) if of is not None else None
    return at is not None and _number_near(words, at + 1, behind)


def opens_with_number(words: Words, first: int, behind: int) -> bool:
    """Whether a number stands at `first`, or a bound and then a number: "30 people …", "at least 30 people …"."""
    if words.written[first][0].isdigit():
        return True
    if words.low[first] not in BOUNDS or first + 1 >= behind:
        return False
    if words.low[first + 1] in _THAN:
        return _number_near(words, first + 2, behind)
    return words.low[first + 1][0].isdigit() or words.low[first + 1] in CARDINALS


def _number_near(words: Words, first: int, behind: int) -> bool:
    return any(words.low[k][0].isdigit() or words.low[k] in CARDINALS for k in range(first, min(behind, first + _BOUND)))
