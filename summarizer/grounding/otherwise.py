"""Numbers that an article has in other words: rounded, vaguely, in another unit of time, said as two, as a fraction or a vote, as a range.

Rounding needs a cue in the text ("about") and a more precise number in the article; without one a wrong digit would pass for it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.derived import Follows, lists, share_of, sum_of, times_of, years_between
from summarizer.grounding.figures import whole
from summarizer.grounding.lookup import MOST
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.grounding.lookup import Lookup
    from summarizer.reading.model import Quantity
    from summarizer.reading.read import Reading

__all__ = ["ROUNDED", "Passage", "follows_from", "otherwise", "rounded_from"]

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
ROUNDED = frozenset(_REACH)
"""The bounds that a rounded number may have."""


class Passage(NamedTuple):
    """Where a number may follow from: the index of the numbers, those of the evidence in order, and the words said around the number."""

    lookup: Lookup
    evidence: Sequence[Quantity]
    said: AbstractSet[str]
    cited: bool = False
    """Whether a draft cites the evidence, and so has to be borne out by it alone."""


def follows_from(stated: Quantity, text: str, passage: Passage, reading: Reading) -> Follows | None:
    """How the number `stated` of `text` follows from a passage of the article of `reading`: counted, worked out, or put otherwise."""
    counted = lists(reading).counted(stated, text, strictly=passage.cited)
    evidence = passage.evidence
    return (
        counted
        or years_between(stated, evidence)
        or times_of(stated, evidence)
        or share_of(stated, evidence)
        or sum_of(stated, passage.said, evidence)
        or otherwise(stated, text, passage.lookup, reading.article.text)
    )


def otherwise(stated: Quantity, text: str, lookup: Lookup, article: str) -> Follows | None:
    """How the number `stated` of `text` follows from a number of the article that is written in another way."""
    return (
        _twofold(stated, lookup)
        or _vaguely(stated, lookup, article)
        or _rounded(stated, lookup, article)
        or _of_that_age(stated, lookup, article)
        or _in_other_units(stated, lookup, article)
        or _of_all(stated, text, lookup)
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


def _vaguely(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """A vague number for a count within its ends: "hundreds of thousands" for 340,000."""
    if stated.kind != "vague" or stated.value is None or stated.upper is None:
        return None
    source = next(lookup.between("count", None, stated.value, stated.upper), None)
    return None if source is None else Follows(f"a vague word for {_quoted(source, article)}", [whole(source)])


def _of_that_age(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """An age within a range: 45 for "in his forties"."""
    if stated.kind != "age" or stated.value is None or stated.upper is None:
        return None
    source = next((one for kind in ("age", "count") for one in lookup.between(kind, None, stated.value, stated.upper)), None)
    source = source or next(lookup.between("age", "year", stated.value, stated.upper), None)
    return None if source is None else Follows(f"the age is {_quoted(source, article)}", [whole(source)])


def _in_other_units(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """A stretch of time in another unit: a fortnight for two weeks, two days for 48 hours."""
    if stated.kind not in {"duration", "age"} or stated.value is None or stated.upper is not None:
        return None
    equal = [(other, stated.value * factor) for unit, factor, other in _EQUAL if unit == stated.unit]
    equal += [(unit, stated.value / factor) for unit, factor, other in _EQUAL if other == stated.unit]
    for unit, value in equal:
        source = next(lookup.between("duration", unit, value, value), None)
        if source is not None:
            return Follows(f"the same as {_quoted(source, article)}", [whole(source)])
    return None


_EQUAL: tuple[tuple[str, int, str], ...] = (
    ("century", 100, "year"),
    ("decade", 10, "year"),
    ("year", 12, "month"),
    ("fortnight", 2, "week"),
    ("week", 7, "day"),
    ("day", 24, "hour"),
    ("hour", 60, "minute"),
    ("minute", 60, "second"),
)
"""One of the first is so many of the last."""


def _of_all(stated: Quantity, text: str, lookup: Lookup) -> Follows | None:
    """Two numbers of one passage as a share ("11 out of 34" for "11 of its 34") or as a vote ("7-2" for "seven of the nine")."""
    if stated.kind == "fraction":
        parts = text[stated.start : stated.end].split(" out of ")
        numbers = [number.value for part in parts for number in statement(part).quantities if number.value is not None]
        pair = (numbers[0], numbers[1]) if len(parts) == len(numbers) == _PAIR else None
    elif stated.kind == "score" and stated.value is not None and stated.upper is not None:
        pair = stated.value, stated.value + stated.upper
    else:
        pair = None
    if pair is None:
        return None
    ones, twos = (lookup.by_value.get(value, ())[:MOST] for value in pair)
    found = next(((one, two) for one in ones for two in twos if 0 < two.start - one.start < _PASSAGE), None)
    return None if found is None else Follows("both numbers stand together in the article", [whole(found[0]), whole(found[1])])


_PASSAGE = 60
"""Characters that a number may stand before the one that it is a part of: "11 of its 34", "seven judges of the nine"."""


def _rounded(stated: Quantity, lookup: Lookup, article: str) -> Follows | None:
    """A legal rounding: with a cue, towards a more precise number of the article."""
    value = stated.value
    if value is None or stated.upper is not None or stated.bound not in _REACH:
        return None
    lowest, highest = rounded_from(value, stated.precision, stated.bound)
    for source in lookup.between(stated.kind, stated.unit, lowest, highest):
        if source.precision > stated.precision and (source.bound in {"exact", "about"} or _same_way(stated, source)):
            return Follows(f"rounded from {_quoted(source, article)}", [whole(source)])
    return None


def rounded_from(value: Decimal, precision: int, bound: str) -> tuple[Decimal, Decimal]:
    """Between which two numbers lies what a `value` with so many digits and this bound may be rounded from.

    Below 100,000 the next round number is 90,000 and not 0: "up to 100,000" is no rounding of 1,200.
    """
    step = Decimal(1).scaleb(value.adjusted() - max(precision, 1) + 1)
    below, above = (reach * step for reach in _REACH[bound])
    return value - (min(below, step / 10) if abs(value) == step else below), value + above


def _same_way(stated: Quantity, source: Quantity) -> bool:
    """Whether both are bounds from one side: "more than 200" of "at least 214"."""
    return any({stated.bound, source.bound} <= bounds for bounds in ({"at-least", "more-than"}, {"at-most", "less-than"}))


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
