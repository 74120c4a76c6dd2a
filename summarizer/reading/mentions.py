"""Who is mentioned where: an index over the mentions of a text, and the head of a noun phrase that holds several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.reading.model import Range

__all__ = ["Mentions"]

_T = TypeVar("_T")

_NESTED = 4
"""How many mentions may begin inside a longer one: "U.S. President Donald Trump", "South Korea’s Joint Chiefs of Staff"."""

_PARTING = frozenset("and or of in at on for to from with by as than near".split())
"""Words between two names that keep the first one the head."""

_APOSTROPHES = "'’‘"


class Mentions(Generic[_T]):
    """The mentions of a text, each with whom it belongs to."""

    def __init__(self, text: str, mentions: Iterable[tuple[Range, _T]]) -> None:
        """Index `mentions` of `text`, given in any order."""
        self._text = text
        self._mentions = sorted(mentions, key=lambda mention: mention[0])
        self._starts = [place[0] for place, _ in self._mentions]

    def within(self, place: Range) -> list[tuple[Range, _T]]:
        """The mentions that lie wholly in `place`, in order."""
        first, behind = bisect_left(self._starts, place[0]), bisect_right(self._starts, place[1])
        return [mention for mention in self._mentions[first:behind] if mention[0][1] <= place[1]]

    def before(self, offset: int, most: int) -> list[tuple[Range, _T]]:
        """The last `most` mentions that begin before `offset`, the nearest first."""
        behind = bisect_left(self._starts, offset)
        return self._mentions[max(behind - most, 0) : behind][::-1]

    def covering(self, place: Range) -> list[_T]:
        """Whose mention holds the whole of `place`; the shortest such mention, or nothing."""
        behind = bisect_right(self._starts, place[0])
        around = [mention for mention in self._mentions[max(behind - _NESTED, 0) : behind] if mention[0][1] >= place[1]]
        return [around[-1][1]] if around else []

    def heads(self, place: Range) -> list[_T]:
        """Whom the noun phrase at `place` names: its head; several when they are joined by "and"; none when nobody known stands there.

        What owns something ("South Korea’s military") and what stands inside another mention is no head, nor is what follows the first one
        in an apposition ("Kim Il-hoon, South Korea’s deputy envoy").
        """
        inside = self.within(place)
        outermost = [mention for at, mention in enumerate(inside) if not self._is_nested(at, inside)]
        heads = [
            mention
            for mention, following in zip_longest(outermost, outermost[1:])
            if not self._owns(mention[0][1], place[1]) and not (following and self._premodifies(mention[0][1], following[0][0]))
        ]
        if not heads:
            return self.covering(place)
        joined = heads[:1]
        for mention in heads[1:]:
            if self._text[joined[-1][0][1] : mention[0][0]].strip(" ,\n") not in {"and", "&"}:
                break
            joined.append(mention)
        return [who for _, who in joined]

    def _owns(self, end: int, limit: int) -> bool:
        """Whether the mention that ends at `end` owns what follows it before `limit`."""
        return end + 2 < limit and self._text[end] in _APOSTROPHES and self._text[end + 1] in "sS "

    def _premodifies(self, end: int, start: int) -> bool:
        """Whether what ends at `end` stands before the head that begins at `start`: "U.S. President Donald Trump"."""
        between = self._text[end:start].split()
        return all(word.isalpha() and word.lower() not in _PARTING for word in between)

    @staticmethod
    def _is_nested(at: int, among: list[tuple[Range, _T]]) -> bool:
        (start, end), _ = among[at]
        near = among[max(at - _NESTED, 0) : at] + among[at + 1 : at + 2]
        return any(other[0] <= start and end <= other[1] and other != (start, end) for other, _ in near)
