"""The dot plot of a group of figures: a row for each statement, as places on a scale, for a template to draw.

A dot is an exact value, a hollow one an approximate value, an arrow a bound, a bar a range. The shape of the dot says who gives the figure.
Says in words, too, what the picture shows: it never stands alone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from summarizer.render.layout import shorten
from summarizer.site.scale import Scale, scale, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.site.figures import Statement
    from summarizer.site.rows import ArticleRow, Figure

__all__ = ["MOST", "Mark", "Plot", "plot"]

MOST = 60
"""Statements of a group that are drawn and listed: two screens of them."""

_LEFT, _WIDTH = 3.0, 88.0
"""Percent of the width: what is left of the axis, and the axis; arrows need room at both ends."""
_ARROW = 6.0
_ROW, _TOP, _AXIS = 42, 8, 26
"""Units of a row, above the rows, and of the axis under them."""
_AMOUNT, _WHO, _NAME = 22, 28, 18
"""Characters of a label: together they fit into 30 rem."""
_SHAPES = {"named": "circle", "document": "square", "unnamed": "diamond", "article": "triangle", "unknown": "triangle"}
_LARGEST = 1e15
"""Beyond this a figure is a slip or a joke, and would press all others together."""


class Mark(NamedTuple):
    """A row: its label in three parts, where it stands, and what is drawn there. `start`, `end` and `at` are percents of the width."""

    amount: str
    who: str
    where: str
    y: int
    at: float
    shape: str
    hollow: bool
    bar: tuple[float, float] | None
    arrow: str
    """`right`, `left` or nothing."""
    tip: float
    """Where the arrow ends."""
    earlier: bool


class Tick(NamedTuple):
    """A line of the grid and its label; `anchor` keeps the outer labels inside."""

    at: float
    label: str
    anchor: str


class Plot(NamedTuple):
    """The picture of a group."""

    height: int
    axis: int
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    scale: str
    left_out: int
    """Statements without a number that can be drawn."""
    description: str


def plot(said: Sequence[Statement], articles: Sequence[ArticleRow]) -> Plot | None:
    """The plot of the statements of a group; `None` when fewer than two of them can be drawn."""
    drawn = [(one, values) for one in said[:MOST] if (values := _values(one.figure)) is not None]
    if len(drawn) < 2:  # noqa: PLR2004 - a comparison takes two
        return None
    found = scale([value for _, values in drawn for value in values])
    marks = tuple(_mark(one, values, n, found, articles[one.figure.article]) for n, (one, values) in enumerate(drawn))
    axis = _TOP + _ROW * len(marks)
    return Plot(
        axis + _AXIS, axis, marks, _ticks(found), found.words, len(said) - len(drawn), _description([values for _, values in drawn], found)
    )


def _values(figure: Figure) -> tuple[float, float] | None:
    try:
        value = float(figure.value or "x")
        upper = float(figure.upper) if figure.upper is not None else value
    except (ValueError, OverflowError):
        return None
    return (value, upper) if all(math.isfinite(one) and abs(one) <= _LARGEST for one in (value, upper)) else None


def _place(found: Scale, value: float) -> float:
    return round(_LEFT + _WIDTH * found.at(value), 2)


def _mark(said: Statement, values: tuple[float, float], n: int, found: Scale, article: ArticleRow) -> Mark:
    figure, more = said.figure, len(said.figures) - 1
    at, end = (_place(found, value) for value in values)
    arrow = {"at-least": "right", "more-than": "right", "at-most": "left", "less-than": "left"}.get(figure.bound, "")
    where = ", ".join(filter(None, [shorten(article.publisher or article.title, _NAME), article.date]))
    return Mark(
        amount=shorten(figure.amount, _AMOUNT),
        who=shorten(figure.who, _WHO),
        where=f"{where} +{more}" if more else where,
        y=_TOP + _ROW * n,
        at=round((at + end) / 2, 2) if figure.upper is not None else at,
        shape="diamond" if figure.anonymous else _SHAPES[figure.source_kind],
        hollow=figure.bound == "about",
        bar=(min(at, end), max(at, end)) if figure.upper is not None else None,
        arrow=arrow,
        tip=round(min(at + _ARROW, 100) if arrow == "right" else max(at - _ARROW, 0), 2),
        earlier=figure.role == "previous",
    )


def _ticks(found: Scale) -> tuple[Tick, ...]:
    placed = [(_place(found, value), label) for value, label in found.ticks]
    last = len(placed) - 1
    return tuple(Tick(at, label, "start" if n == 0 else "end" if n == last else "middle") for n, (at, label) in enumerate(placed))


def _description(drawn: Sequence[tuple[float, float]], found: Scale) -> str:
    lowest = min(low for low, _ in drawn)
    highest = max(high for _, high in drawn)
    return f"{len(drawn)} statements between {shown(lowest)} and {shown(highest)} on a {found.words}. The table has the same facts."
