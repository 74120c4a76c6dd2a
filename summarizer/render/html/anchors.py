"""What the items of a summary are called in the address of a page: `#c3`, `#q2`, `#f1`, `#u4`, `#a2`, `#g1`, `#r1`.

An identifier of the summary is kept where it is one of these; a summary that was edited by hand can hold any, or one twice.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from summarizer.schema import Summary

__all__ = ["Anchors"]

_NUMBER = re.compile("[1-9][0-9]{0,5}")


class Anchors:
    """The anchor of each item of one summary: a letter for its kind and a number, no two the same."""

    def __init__(self, summary: Summary) -> None:
        """Give every item its anchor. The items must stay as they are while this is used."""
        self._of: dict[int, str] = {}
        for letter, items in _kinds(summary):
            self._give(letter, items)

    def _give(self, letter: str, items: Sequence[BaseModel]) -> None:
        wanted = [str(getattr(item, "id", "")) for item in items]
        taken = {name for name in wanted if name[:1] == letter and _NUMBER.fullmatch(name, 1)}
        free = (f"{letter}{number}" for number in count(1) if f"{letter}{number}" not in taken)
        left = set(taken)
        for item, name in zip(items, wanted, strict=True):
            anchor = name if name in left else next(free)
            left.discard(name)
            self._of[id(item)] = anchor

    def of(self, item: BaseModel) -> str:
        """The anchor of an item of the summary."""
        return self._of[id(item)]


def _kinds(summary: Summary) -> Iterator[tuple[str, Sequence[BaseModel]]]:
    yield "g", summary.gist
    yield "a", summary.actors
    yield "c", summary.claims
    yield "f", [figure for claim in summary.claims for figure in claim.figures]
    yield "q", summary.quotes
    yield "u", summary.uncertainties
    yield "r", summary.rejected
