"""Brings together figures that count the same thing of the same party and differ, and says what the difference means.

Only counts of people with a known outcome are compared ("troops killed"): everything else needs a reading of the sentence that rules do
not give,
and an invented conflict does more harm than a missed one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.lexicons.outcomes import PEOPLE
from summarizer.reading.stems import words
from summarizer.schema import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.reading.read import Reading
    from summarizer.schema import Claim, Figure

__all__ = ["find_conflicts"]

_ABOUT = Decimal("0.1")
"""How far "about N" reaches to either side: newsrooms round a toll to its first digit or two."""


class _Counted(NamedTuple):
    figure: Figure
    claim: Claim

    @property
    def by(self) -> tuple[str, ...]:
        """Who gives the figure, at the end of the chain."""
        source = self.claim.source
        return (source.kind, *source.actors)


Key = tuple[str, str, frozenset[str]]


def find_conflicts(claims: Sequence[Claim], reading: Reading) -> list[Conflict]:
    """The conflicts between figures of different claims, in order; figures that say the same again are marked as restating on the way."""
    groups: dict[Key, list[_Counted]] = {}
    for claim in claims:
        for figure in claim.figures:
            key = _key(figure, reading)
            if key is not None:
                groups.setdefault(key, []).append(_Counted(figure, claim))
    return [conflict for group in groups.values() for conflict in _within(group)]


def _key(figure: Figure, reading: Reading) -> Key | None:
    """What is counted: outcome, class of people, and the party's names."""
    counted = reading.counted.get(_number_start(figure, reading))
    if figure.kind != "count" or figure.value is None or counted is None or counted.outcome is None or counted.head not in PEOPLE:
        return None
    text = reading.article.text[slice(*counted.noun)]
    party = frozenset(word.stem for word in words(text) if text[word.start].isupper() and word.is_content)
    return counted.outcome, PEOPLE[counted.head], party


def _number_start(figure: Figure, reading: Reading) -> int:
    in_sentence = reading.quantities_in[figure.span.sentence - 1]
    return next((q.start for q in in_sentence if figure.span.start <= q.start < figure.span.end), figure.span.start)


def _within(group: Sequence[_Counted]) -> list[Conflict]:
    """Set each further value of a group beside the first one; a value that comes again restates the one before."""
    first: dict[tuple[str | None, str | None], _Counted] = {}
    conflicts: list[Conflict] = []
    for counted in group:
        figure = counted.figure
        value = (figure.value, figure.upper)
        if value in first:
            same = first[value].figure
            figure.restates = same.id if same.bound == figure.bound else None  # "as high as 1,000" and "around 1,000" are two statements
            continue
        for other in list(first.values())[:1]:
            relation = _relation(other, counted)
            if relation is not None:
                conflicts.append(Conflict.model_construct(figures=[other.figure.id, figure.id], relation=relation, stated_by="tool"))
        first[value] = counted
    return conflicts


def _relation(one: _Counted, two: _Counted) -> Literal["contradicts", "compatible-bounds", "different-dates", "revision"] | None:
    """What the difference between two values means; `None` when one source gives both at once."""
    dates = (one.figure.as_of or one.claim.when, two.figure.as_of or two.claim.when)
    differ = all(dates) and dates[0] is not None and dates[1] is not None and dates[0].as_written != dates[1].as_written
    if one.by == two.by and not differ:
        return None
    low, high = _interval(one.figure), _interval(two.figure)
    if max(low[0], high[0]) <= min(low[1], high[1]):
        return "compatible-bounds"
    if one.by == two.by:
        return "revision"
    return "different-dates" if differ else "contradicts"


def _interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The values that a figure permits."""
    value = Decimal(figure.value or 0)
    infinite = Decimal("Infinity")
    return {
        "at-least": (value, infinite),
        "more-than": (value, infinite),
        "at-most": (-infinite, value),
        "less-than": (-infinite, value),
        "about": (value * (1 - _ABOUT), value * (1 + _ABOUT)),
        "range": (value, Decimal(figure.upper) if figure.upper else value),
    }.get(figure.bound, (value, value))
