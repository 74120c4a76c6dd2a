"""What a number counts or ranks, and the number that the evidence has of the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.lexicons.inflection import CONTENTLESS
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reading.model import Quantity

__all__ = ["ranked", "rival_of"]

_COUNTS = frozenset({"count", "vague", "ordinal"})
_WORD = re.compile(r"[ -]([^\W_]+)")


def ranked(text: str, quantity: Quantity) -> frozenset[str]:
    """The stems of what a number counts or ranks, its unit among them."""
    place = quantity.counted
    found = frozenset() if place is None else frozenset(stem(word.lower()) for word in text[slice(*place)].split())
    return found if quantity.unit is None else found | {stem(quantity.unit)}


def rival_of(stated: Quantity, text: str, evidence: Iterable[Quantity], article: str) -> Quantity | None:
    """Another number of the `evidence` that counts or ranks the same as `stated`, a number of `text`, or stands before the same word."""
    if stated.kind not in _COUNTS:
        return None
    ours, following = ranked(text, stated), _following(text, stated)
    ranks = stated.kind == "ordinal"
    kinds = {"ordinal"} if ranks else _COUNTS - {"ordinal"}
    for found in evidence:
        if found.kind in kinds and (found.value != 1 or ranks):
            same = ours & ranked(article, found)
            if same or (following and following == _following(article, found)):
                return found
    return None


def _following(text: str, quantity: Quantity) -> str:
    """The word right behind a number, when it is a word of content."""
    match = _WORD.match(text, quantity.end)
    return "" if match is None or match[1].lower() in CONTENTLESS else match[1].lower()
