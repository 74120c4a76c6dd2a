"""Verbs of saying with which nothing is said: denied, still to come, imagined, or asked about.

Owns why a reporting verb carries no report. Who would have said it is for `summarizer.reading.speakers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.function_words import DETERMINERS

if TYPE_CHECKING:
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.words import Words

__all__ = ["is_nobodys", "is_supposed", "is_unsaid"]

_UNSAID = frozenset("not never cannot could would may might can should will shall must".split())
_NOBODY = frozenset({"nobody", "none", "neither", "no"})
# Before a subject: "Had Osei said that …, he would …", "Did Osei say that …?", "If Osei says that …".
_SUPPOSING = frozenset("had did does do has have should could would were if unless whether lest".split())
_REACH = 3  # tokens between the auxiliary and the verb: "will on Monday say" has two


def is_unsaid(words: Words, start: int, k: int) -> bool:
    """Whether the verb at `k` is denied or modal: "did not say that", "could confirm", "will say". What may be said is nobody's claim."""
    low = words.low
    for j in range(k - 1, max(start, k - _REACH) - 1, -1):
        if low[j] == ",":
            return False
        named = (words.capital(j) and j > start) or (j > start and low[j - 1] in DETERMINERS)  # "in May", "his will"
        if low[j].endswith(("n't", "'ll")) or (low[j] in _UNSAID and not named):
            return True
    return False


def is_nobodys(words: Words, start: int, source: Tokens) -> bool:
    """Whether the source is nobody: "Nobody at the mine said that …", "Neither Osei nor Lund said that …", but "No. 10 said"."""
    low, first = words.low, source[0]
    if first > start and low[first - 1] == "nor":
        return True
    if low[first] not in _NOBODY:
        return False
    following = low[first + 1] if first + 1 < source[1] else ""
    return low[first] != "no" or (following != "." and not following[:1].isdigit())


def is_supposed(words: Words, start: int, source: Tokens) -> bool:
    """Whether the clause of the source is a condition or a question: "Had Osei said that the mine was safe, …"."""
    before = source[0] - 1
    return before >= start and words.low[before] in _SUPPOSING
