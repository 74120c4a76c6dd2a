"""Numbers that an article has in other words: rounded, said as two, as a fraction for a percentage, as the two ends of a range.

Rounding needs a cue in the text ("about") and a more precise number in the article; without one a wrong digit would pass for it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.grounding.derived import Follows
from summarizer.grounding.figures import whole
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from summarizer.grounding.lookup import Lookup
    from summarizer.reading.model import Quantity

__all__ = ["otherwise"]

_SMALL = 12
"""Numbers up to here stand in any article: two of them make no range of it."""

_PAIR = 2
_PER_CENT = Decimal("0.005")
"""Half a per cent: "33 percent" is one in three."""

_HALF, _WHOLE, _NONE = Decimal("0.5"), Decimal(1), Decimal(0)
_REACH: dict[str, tuple[Decimal, Decimal]] = {
    "about": (_HALF, _HALF),
    "more-than": (_NONE, _WHOLE),
    "at-least": (_NONE, _WHOLE),
    "less-than": (_WHOLE, _NONE),
    "at-most": (_WHOLE, _NONE),
}
"""How far below and above a rounded number the exact one may lie, in units of the last digit written."""


def otherwise(stated: Quantity, text: str, lookup: Lookup, article: str) -> Follows | None:
    """How the number `stated` of `text` follows from a number of the article that is written in another way."""
    return (
        _twofold(stated, lookup)
        or _rounded(stated, lookup, article)
        or _as_fraction(stated, lookup, article)
        or _ends(stated, text, lookup)
    )


def _twofold(stated: Quantity, lookup: Lookup) -> Follows | None:
    """The number as two, one said after the other."""
    if stated.value is None:
        return None
    unit = stated.unit or "" if stated.kind == "money" else ""
    place = lookup.composed.get((unit, stated.value))
    return None if place is None else Follows("said as two numbers", [place])


def _rounded(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """A legal rounding: with a cue, towards a more precise number of the article."""
    value = stated.value
    if value is None or stated.upper is not None or stated.bound not in _REACH:
        return None
    step = Decimal(1).scaleb(value.adjusted() - max(stated.precision, 1) + 1)
    below, above = _REACH[stated.bound]
    for source in lookup.between(stated.kind, stated.unit, value - below * step, value + above * step):
        if source.precision > stated.precision and source.bound in {"exact", "about"}:
            return Follows(f"rounded from {_quoted(source, article)}", [whole(source)])
    return None


def _as_fraction(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """A fraction of the article as a percentage, or the other way round."""
    if stated.value is None or stated.kind not in {"percent", "fraction"}:
        return None
    to_fraction = stated.kind == "percent"
    value, slack = (stated.value / 100, _PER_CENT) if to_fraction else (stated.value * 100, _HALF)
    kind, unit = ("fraction", None) if to_fraction else ("percent", "%")
    source = next(lookup.between(kind, unit, value - slack, value + slack), None)
    return None if source is None else Follows(f"the same as {_quoted(source, article)}", [whole(source)])


def _ends(stated: Quantity, text: str, lookup: Lookup) -> Follows | None:
    """A range or a ratio whose two numbers stand in the article apart."""
    values = [value for value in (stated.value, stated.upper) if value is not None]
    if stated.kind == "fraction":  # "about 1,000 out of 4,000"
        parts = text[stated.start : stated.end].split(" out of ")
        numbers = [number.value for part in parts for number in statement(part).quantities if number.value is not None]
        values = numbers if len(parts) == len(numbers) == _PAIR else values
    if len(values) < _PAIR or min(values) <= _SMALL:
        return None
    ends = [lookup.by_value.get(value, []) for value in values]
    if not all(ends) or (stated.unit is not None and not all(any(found.unit == stated.unit for found in end) for end in ends)):
        return None
    return Follows("both numbers stand in the article", [whole(end[0]) for end in ends])


def _quoted(source: Quantity, article: str) -> str:
    return f'"{" ".join(article[slice(*whole(source))].split())}"'
