"""A text cut where stretches of it begin and end, so that stretches that overlap can be set one after another.

Pure geometry: owns no words, knows nothing of items or of pages.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Segment", "Stretch", "segments"]

_Label = TypeVar("_Label")


class Stretch(NamedTuple, Generic[_Label]):
    """A stretch `[start, end)` of a text, in code points, and what it is there for."""

    start: int
    end: int
    label: _Label


class Segment(NamedTuple, Generic[_Label]):
    """A stretch in which nothing begins or ends, and the labels of all that covers it, the shortest first, each once."""

    start: int
    end: int
    labels: tuple[_Label, ...]


def segments(length: int, stretches: Iterable[Stretch[_Label]], cuts: Iterable[int] = ()) -> list[Segment[_Label]]:
    """Cut a text of `length` code points at both ends of each stretch and at `cuts`: segments that cover it without gap or overlap.

    Stretches are not empty and lie within the text. The time is that of their lengths added up, at most.
    """
    opening: defaultdict[int, list[Stretch[_Label]]] = defaultdict(list)
    points = {0, length, *cuts}
    for stretch in stretches:
        opening[stretch.start].append(stretch)
        points |= {stretch.start, stretch.end}
    found: list[Segment[_Label]] = []
    covering: list[Stretch[_Label]] = []
    for start, end in pairwise(sorted(points)):
        covering = [stretch for stretch in covering if stretch.end > start]
        if start in opening:
            covering = sorted([*covering, *opening[start]], key=_extent)
        found.append(Segment(start, end, tuple(dict.fromkeys(stretch.label for stretch in covering))))
    return found


def _extent(stretch: Stretch[_Label]) -> tuple[int, int]:
    return stretch.end - stretch.start, stretch.start
