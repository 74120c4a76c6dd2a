"""The numbers of an article by value, unit and date: where a number of somebody's text may have come from.

Owns the index, made once per article, and the words for how far two quantities agree. Every question costs a look-up and a bounded look
around, however often the article repeats a number.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading

__all__ = ["MOST", "Agreement", "Composed", "Lookup", "agreement", "bound_agrees", "composed", "dates_agree", "lookup"]

Agreement = Literal["same", "bare", "rank", "other"]
"""How far two quantities of one value agree: kind and unit; one of them is a bare number; one ranks and one counts; not at all."""

MOST = 48
"""Places that are looked at for one question. A list that repeats a name a thousand times bears it out no better."""

_ALIKE_KEPT = 12
"""Places of one value, kind, unit and bound that are kept. At 48 a megabyte of scores takes twice the time, and nothing more is found."""

_ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("count", "vague"),
        ("measure", "duration"),
        ("duration", "age"),
        ("time", "duration"),
        ("fraction", "percent"),
        ("fraction", "count"),
        ("count", "score"),
    )
)
"""Kinds that one number can be read as in two wordings ("five years old", "a five-year-old")."""

_PASSAGE = 80
"""Characters between the two numbers of a score told in words: "won by three goals to two"."""

_APART = 12
_JOINTS = frozenset({"", "and", "dot", "point"})
_TEN = 10
_LARGEST = 10**12
_TENS = frozenset(range(20, 100, 10))
_YEARS = (1000, 2200)
_BARE = frozenset({"count", "vague"})
_UNITLESS = frozenset({"count", "vague", "score"})

_KEPT_BY: dict[str, frozenset[str]] = {
    "exact": frozenset({"exact", "about"}),
    "about": frozenset({"about"}),
    "at-least": frozenset({"at-least", "more-than", "about"}),
    "more-than": frozenset({"more-than", "at-least", "about"}),
    "at-most": frozenset({"at-most", "less-than", "about"}),
    "less-than": frozenset({"less-than", "at-most", "about"}),
    "range": frozenset({"range", "about"}),
}
_UPWARD = frozenset({"at-least", "more-than"})
_DOWNWARD = frozenset({"at-most", "less-than"})


class Lookup:
    """The quantities of one article, or of some of its sentences."""

    def __init__(self, text: str, quantities_in: Iterable[Sequence[Quantity]]) -> None:
        """Index the quantities of `text`, sentence by sentence; of what one repeats in kind and unit only the first is kept."""
        self.by_value: dict[Decimal, list[Quantity]] = {}
        self._dated: dict[str, Quantity] = {}
        self._yearless: dict[str, Quantity] = {}
        self.first_date: Quantity | None = None
        self.by_unit: dict[tuple[str, str | None], list[tuple[Decimal, Quantity]]] = {}
        self.weekdays: dict[str, Quantity] = {}
        self._kept: dict[tuple[object, ...], int] = {}
        self.composed: dict[tuple[str, Decimal], Range] = {}
        for quantities in quantities_in:
            seen: set[tuple[object, ...]] = set()
            parts: set[int] = set()
            for found in composed(text, quantities):
                self.composed[found.unit, found.value] = found.place
                parts |= found.parts
            for quantity in quantities:
                if quantity.start in parts:
                    continue
                key = quantity.kind, quantity.unit, quantity.value, quantity.upper, quantity.iso, quantity.bound, quantity.counted is None
                if key not in seen or quantity.counted is not None:
                    seen.add(key)
                    self._add(quantity)
        for pairs in self.by_unit.values():
            pairs.sort(key=lambda pair: (pair[0], pair[1].start))

    def _add(self, quantity: Quantity) -> None:
        for value in {quantity.value, quantity.upper}:
            if value is not None:
                key = value, quantity.kind, quantity.unit, quantity.bound
                self._kept[key] = self._kept.get(key, 0) + 1
                if self._kept[key] <= _ALIKE_KEPT:
                    self.by_value.setdefault(value, []).append(quantity)
                self.by_unit.setdefault((quantity.kind, quantity.unit), []).append((value, quantity))
        if quantity.iso is not None:
            for date in _date_keys(quantity.iso):
                self._dated.setdefault(date, quantity)
            if quantity.iso.startswith(_UNKNOWN):
                self._yearless.setdefault(quantity.iso, quantity)
            self.first_date = self.first_date or quantity
        elif quantity.kind == "date" and quantity.value is None and quantity.unit:
            self.weekdays.setdefault(quantity.unit, quantity)

    def of(self, stated: Quantity) -> Sequence[Quantity]:
        """The quantities with the value of `stated`; of a range, those with its lower end that have, or are met by, its upper one."""
        if stated.value is None:
            return ()
        found = self.by_value.get(stated.value, ())
        if stated.upper is None or stated.kind == "vague":
            return found
        above = self.by_value.get(stated.upper, ())
        near = _PASSAGE if stated.kind == "score" else None  # a score is told in one breath; a range may have its ends anywhere
        return [
            quantity
            for quantity in found
            if any(agreement(stated, other) == "same" and (near is None or abs(other.start - quantity.start) < near) for other in above)
        ]

    def between(self, kind: str, unit: str | None, low: Decimal, high: Decimal) -> Iterator[Quantity]:
        """The first quantities of this kind and unit with a value in `[low, high]`."""
        pairs = self.by_unit.get((kind, unit), [])
        at = bisect_left(pairs, low, key=lambda pair: pair[0])
        for value, quantity in pairs[at : at + MOST]:
            if value > high:
                return
            yield quantity

    def date(self, iso: str) -> Quantity | None:
        """The date or time of the article that says as much as `iso`; where one of the two has no year, the day decides."""
        return self._dated.get(iso) or self._yearless.get(_UNKNOWN + iso[4:])

    def nearest(self, stated: Quantity) -> Quantity | None:
        """The quantity of the same kind and unit whose value is closest."""
        pairs = self.by_unit.get((stated.kind, stated.unit), [])
        value = stated.value
        if not pairs or value is None:
            return None
        at = bisect_left(pairs, value, key=lambda pair: pair[0])
        return min(pairs[max(at - 1, 0) : at + 1], key=lambda pair: abs(pair[0] - value))[1]


class Composed(NamedTuple):
    """A number said as two: its unit ("" for none), its value, the range of both and where each begins."""

    unit: str
    value: Decimal
    place: Range
    parts: frozenset[int]


def composed(text: str, quantities: Sequence[Quantity]) -> Iterator[Composed]:
    """The numbers of one sentence that were said as two: "twelve euros and fifty", "twenty - five" in a transcript."""
    for one in quantities:
        if one.value in _TENS and one.upper is not None and 0 < one.upper < _TEN and one.kind in {"count", "score"}:
            yield Composed("", one.value + one.upper, (one.start, one.end), frozenset({one.start}))
    for one, two in pairwise(quantities):
        if two.start - one.end > _APART or one.value is None or two.value is None or one.upper is not None or two.upper is not None:
            continue
        if text[one.end : two.start].strip(" ,-").lower() not in _JOINTS or not 0 < two.value < _TEN**2 or two.value % 1:
            continue
        place, parts = (one.start, two.end), frozenset({one.start, two.start})
        cents = two.value >= _TEN and one.value < _LARGEST and not one.value % 1
        if one.kind == "money" and two.kind in {"count", "money"} and cents:
            yield Composed(one.unit or "", one.value + two.value / 100, place, parts)
        elif one.kind == "count" and two.kind == "money" and cents and one.value < _TEN**2:  # "twelve dot fifty euros"
            yield Composed(two.unit or "", one.value + two.value / 100, place, parts)
        elif one.kind == two.kind == "count" and one.value in _TENS and 0 < two.value < _TEN:
            yield Composed("", one.value + two.value, place, parts)


def lookup(reading: Reading) -> Lookup:
    """The index of the article of `reading`, made on first use and kept with the article, which is immutable."""
    kept = reading.article.__dict__
    if "_lookup" not in kept:
        kept["_lookup"] = Lookup(reading.article.text, reading.quantities_in)
    return cast("Lookup", kept["_lookup"])


def agreement(stated: Quantity, source: Quantity) -> Agreement:
    """How far two quantities of one value agree in what they are."""
    if _is_year(stated) and _is_year(source):
        return "same"
    kinds = frozenset((stated.kind, source.kind))
    if len(kinds) == 1 or kinds in _ALIKE:
        same_unit = stated.unit == source.unit or stated.unit is None or source.unit is None or len(kinds) > 1
        return "same" if same_unit else "other"
    if "ordinal" in kinds and kinds & _UNITLESS:
        return "rank"
    if any(quantity.kind in _BARE and quantity.counted is None for quantity in (stated, source)):
        return "bare"
    return "other"


def _is_year(quantity: Quantity) -> bool:
    return (
        quantity.kind in {"date", "count"}
        and quantity.value is not None
        and _YEARS[0] <= quantity.value < _YEARS[1]
        and quantity.bound == "exact"
    )


def bound_agrees(stated: Quantity, source: Quantity) -> bool | None:
    """Whether the bound is kept; `False` when it is turned round ("at most" for "at least"), `None` when it is merely left out or new."""
    if stated.bound in _KEPT_BY[source.bound]:
        return True
    if (stated.bound in _UPWARD and source.bound in _DOWNWARD) or (stated.bound in _DOWNWARD and source.bound in _UPWARD):
        return False
    return None


def dates_agree(stated: str, source: str) -> bool:
    """Whether a date or time in ISO 8601 says no more than the source, years aside where one of the two has none (`XXXX`)."""
    keys = _date_keys(source)
    return stated in keys or (_UNKNOWN + stated[4:] in keys and source.startswith(_UNKNOWN))


_UNKNOWN = "XXXX"


def _date_keys(iso: str) -> frozenset[str]:
    """What may be stated of a date: itself, its month, its year, its decade, and day and month without the year."""
    if not iso[:4].isalnum() or ":" in iso[:4]:
        return frozenset({iso})
    keys = {iso, iso[:4], iso[:7], _UNKNOWN + iso[4:], _UNKNOWN + iso[4:7]}
    if iso[:4].isdecimal():
        keys.add(iso[:3] + "X")
    return frozenset(keys - {_UNKNOWN})
