"""Measures of two units, as one value in the larger: 5'10", 6-foot-2, 3 lb 4 oz, 11 stone 4, 2hr 5min 30sec.

The larger unit, because a summary that rounds keeps it: "about two hours" for 2hr 5min.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.units import DURATIONS, MEASURES, SMALLER
from summarizer.reading.quantities.numerals import numeral
from summarizer.reading.quantities.values import Amount

if TYPE_CHECKING:
    from summarizer.reading.quantities.tokens import Tokens
    from summarizer.reading.quantities.values import Numeral

__all__ = ["SIGNS", "feet_and_inches", "with_smaller"]

_FEET = frozenset({"'", "’", "′"})
_INCHES = frozenset({'"', "”", "″"})
SIGNS = _FEET | _INCHES
_SIZED = frozenset({"long", "tall", "wide", "high", "deep", "thick"})
_JOINTS = frozenset({",", "and"})
_A_FOOT = SMALLER["foot"]["inch"]


def with_smaller(t: Tokens, n: Numeral, unit: str, stop: int) -> tuple[Numeral, int]:
    """`n` of a `unit` that ends before token `stop`, with the smaller units behind it, and the token behind those."""
    factors = SMALLER.get(unit, {})
    limit = min(factors.values(), default=0)
    while factors:
        k = stop + (t.words[stop] in _JOINTS)
        part = _number(t, k if k > stop else t.after_hyphen(stop))
        if part is None or part.value is None:
            break
        named = t.after_hyphen(part.stop)
        word = t.words[named]
        factor = factors.get(DURATIONS.get(word) or MEASURES.get(word) or ("inch" if word == "in" and unit == "foot" else ""), 0)
        if not factor and unit == "foot" and part.first > stop and k == stop:  # 6-foot-2
            factor, named = _A_FOOT, part.stop - 1
        if not factor or part.value >= limit:
            break
        n = n._replace(value=(n.value or 0) + part.value / factor, precision=n.precision + part.precision)
        stop = named + 1
        factors = {name: size for name, size in factors.items() if size > factor}
    return n, stop


def feet_and_inches(t: Tokens, n: Numeral) -> Amount | None:
    """5'10" with its two signs; one sign alone is a quotation mark, except in 10" long."""
    if t.words[n.stop] in _INCHES and t.words[n.stop + 1] in _SIZED and t.words[n.stop + 2] != "ago" and n.form == "digits":
        return Amount(n.first, n.stop + 1, "measure", n.value, n.precision, "inch", n.upper)
    if t.words[n.stop] not in _FEET or not t.glued(n.stop - 1) or n.value is None:
        return None
    inches = _number(t, n.stop + 1)
    if inches is None or inches.value is None or inches.value >= _A_FOOT or t.words[inches.stop] not in _INCHES:
        return None
    return Amount(n.first, inches.stop + 1, "measure", n.value + inches.value / _A_FOOT, n.precision + inches.precision, "foot")


def _number(t: Tokens, k: int) -> Numeral | None:
    return numeral(t, k) if t.words[k][:1].isdecimal() or t.words[k] in t.table.cardinals else None
