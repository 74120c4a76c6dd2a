"""The values that a figure permits, and whether two figures can both be true."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Protocol

__all__ = ["Bounded", "overlap"]

_ABOUT = Decimal("0.1")
"""How far "about N" reaches to either side: newsrooms round a toll to its first digit or two."""


class Bounded(Protocol):
    """What has a value and a bound, as a `Figure` has them."""

    @property
    def value(self) -> str | None:
        """A decimal number."""

    @property
    def upper(self) -> str | None:
        """The upper end of a range."""

    @property
    def bound(self) -> str:
        """One of `schema.base.Bound`."""


def overlap(one: Bounded, two: Bounded) -> bool:
    """Whether there is a value that both figures permit."""
    (a, b), (c, d) = _interval(one), _interval(two)
    return max(a, c) <= min(b, d)


def _interval(figure: Bounded) -> tuple[Decimal, Decimal]:
    value, infinite = _number(figure.value), Decimal("Infinity")
    if figure.bound in {"at-least", "more-than"}:
        return value, infinite
    if figure.bound in {"at-most", "less-than"}:
        return -infinite, value
    if figure.upper is not None:
        return value, _number(figure.upper)
    return (value * (1 - _ABOUT), value * (1 + _ABOUT)) if figure.bound == "about" else (value, value)


def _number(value: str | None) -> Decimal:
    try:
        return Decimal(value or 0)
    except InvalidOperation:
        return Decimal(0)
