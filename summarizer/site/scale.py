"""Scales of plots: which of the two fits some values, where a value stands on it, and which values to mark. Pure arithmetic."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Scale", "scale", "shown"]

_LOG_FROM = 20
"""How many times the smallest the largest value is from which on a linear scale would press the small ones together."""
_TICKS = 4
_NAMES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_TEN = 10


class Scale(NamedTuple):
    """A scale from `low` to `high`, and the values to mark, with what stands there."""

    logarithmic: bool
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: float) -> float:
        """Where `value` stands, from 0 to 1; values outside stand at an end."""
        low, high, place = (
            (math.log10(one) for one in (self.low, self.high, max(value, self.low))) if self.logarithmic else (self.low, self.high, value)
        )
        return min(max((place - low) / (high - low), 0.0), 1.0)

    @property
    def words(self) -> str:
        """What kind of scale it is."""
        return "logarithmic scale: each step multiplies" if self.logarithmic else f"linear scale, from {shown(self.low)}"


def scale(values: Sequence[float]) -> Scale:
    """The scale for some finite values: logarithmic where they differ in magnitude, else linear, from 0 unless they are close."""
    least, most = min(values), max(values)
    if least > 0 and most / least >= _LOG_FROM:
        return _logarithmic(least, most)
    low, high = (min(least, 0.0), max(most, 0.0)) if not (least > 0 and least > most / 2) else (least - (most - least), most)
    if high == low:
        low, high = min(0.0, 2 * low), max(0.0, 2 * high) or 1.0
    step = _step((high - low) / _TICKS)
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple((n * step, shown(n * step)) for n in range(first, last + 1))
    return Scale(False, first * step, last * step, ticks)  # noqa: FBT003 - the field's name is `logarithmic`


def _logarithmic(least: float, most: float) -> Scale:
    first, last = math.floor(math.log10(least)), math.ceil(math.log10(most))
    every = -(-(last - first) // _TICKS)  # each power of ten, or each second one, …
    ticks = tuple((10.0**power, shown(10.0**power)) for power in range(first, last + 1, every))
    return Scale(True, 10.0**first, 10.0**last, ticks)  # noqa: FBT003 - see above


def _step(rough: float) -> float:
    """A step of 1, 2 or 5 times a power of ten, not below `rough`."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(nice * power for nice in (1, 2, 5, _TEN) if nice * power >= rough * (1 - 1e-9))


def shown(value: float) -> str:
    """A value of an axis in few characters: `1,000`, `2.5m`."""
    for size, name in _NAMES:
        if abs(value) >= size:
            return f"{_trimmed(value / size)}{name}"
    return _trimmed(value)


def _trimmed(value: float) -> str:
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.{max(1, 1 - math.floor(math.log10(abs(value))))}f}".rstrip("0").rstrip(".")
