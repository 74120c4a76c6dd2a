"""Periods made of two numbers, such as the third quarter of 2020: both may stand in an article and yet never together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from summarizer.reading.model import Quantity

__all__ = ["Period", "Periods", "periods"]

_JOINTS = frozenset(
    {"", "of", "in", "of fiscal", "fiscal", "quarter", "quarter of", "half of", "half", "quarter of fiscal", "quarter fiscal"}
)
"""What stands between a rank and its year."""


class Period(NamedTuple):
    """A part of a year: which unit, which rank, which year, and the two quantities."""

    unit: str
    rank: Decimal
    year: Decimal | None
    ordinal: Quantity
    date: Quantity | None


def periods(text: str, quantities: Sequence[Quantity]) -> Iterator[Period]:
    """The quarters and halves among `quantities` of one sentence, with the year that each is tied to."""
    neighbors = {one.start: two for one, two in pairwise(quantities) if _tied(text, one, two)}
    before = {two.start: one for one, two in pairwise(quantities) if _tied(text, one, two)}
    for quantity in quantities:
        if quantity.kind == "ordinal" and quantity.unit in {"quarter", "half"} and quantity.value is not None:
            date = next((found for found in (neighbors.get(quantity.start), before.get(quantity.start)) if _is_year(found)), None)
            yield Period(quantity.unit, quantity.value, date.value if date else None, quantity, date)


def _tied(text: str, one: Quantity, two: Quantity) -> bool:
    return two.start - one.end < len(" quarter of fiscal ") + 1 and text[one.end : two.start].strip(" '-").lower() in _JOINTS


def _is_year(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.kind == "date" and quantity.value is not None and quantity.upper is None


class Periods:
    """The periods of an article."""

    def __init__(self, found: Iterable[Period]) -> None:
        """Keep the years of each rank; `None` among them where a rank stands without a year."""
        self._years: dict[tuple[str, Decimal], dict[Decimal | None, Period]] = {}
        for period in found:
            self._years.setdefault((period.unit, period.rank), {}).setdefault(period.year, period)

    def contradicts(self, stated: Period) -> Period | None:
        """The period that the article has instead: the same rank, always with another year."""
        years = self._years.get((stated.unit, stated.rank))
        if stated.year is None or not years or stated.year in years or None in years:
            return None
        return next(iter(years.values()))
