"""Numbers given to each other's thing: "ten women and three men" for "ten men and three women", "fell from 3 to 5" for "from 5 to 3".

Owns what stands with a number in its part of a sentence, and whether two numbers of one sentence were exchanged. One-sided: the text must
have something that the article puts with another number of the same kind, in the same sentence, and nothing of what it puts with this one.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.grounding.counting import ranked
from summarizer.grounding.figures import whole
from summarizer.lexicons.direction import WAYS
from summarizer.reading.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from summarizer.reading.model import Quantity
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Side", "Sides", "exchanged", "sides"]

_NEAR = 3
"""Words of content to either side of a number, within its part of the sentence, that stand with it."""

_MARKS = frozenset(",;:()—–")
_JOINTS = frozenset("and but while whereas or although though compared versus against including include includes".split())
_OF_PLACE = frozenset("in at on near from to by for against among during".split())
"""Prepositions whose noun says where, when or among whom a number holds; the same one with another noun is another place."""

_PART = 24
"""Characters that "of its" and the like take between a part and the whole."""

_PERIODS = frozenset(map(stem, "season year month week day quarter time today yesterday".split()))
"""Stems for stretches of time, which stand beside any number."""

_WAYS = frozenset(stem(word) for word, pairs in WAYS.items() if pairs[0][0] == 0)
"""Stems of "rose", "fell" and the like, which say how a number changed and not of what it is."""

_LEVELS = frozenset({"from", "to"})
_APART = frozenset({"date", "time", "ordinal"})
"""Kinds that are not exchanged: they say when, or which."""

_MOST = 12
"""Numbers of one sentence that are set beside each other: a list of more is no prose."""


class _Place(NamedTuple):
    """A number in its part of a sentence: the stems that stand with it, those of what it counts, and the noun behind each preposition."""

    quantity: Quantity
    near: frozenset[str]
    counted: frozenset[str]
    complements: dict[str, str]
    level: str
    """The preposition right before the number when it is "from" or "to", else ""."""


class Side:
    """The numbers of one sentence, each with what stands with it."""

    def __init__(self, text: str, said: Sequence[Word], quantities: Iterable[Quantity]) -> None:
        """Read the sentence of `text` with the words `said`."""
        self._text = text
        self._said = said
        self._starts = [word.start for word in said]
        self._numbers = [quantity for quantity in quantities if quantity.kind not in _APART][:_MOST]
        self._places: dict[int, _Place] = {}

    def place(self, quantity: Quantity) -> _Place:
        """The part of the sentence that belongs to `quantity`."""
        if quantity.start not in self._places:
            self._places[quantity.start] = self._read(quantity)
        return self._places[quantity.start]

    def rivals(self, quantity: Quantity) -> list[Quantity]:
        """The other numbers of the sentence that could be taken for `quantity`: of its kind and unit, with another value."""
        alike = (other for other in self._numbers if other.kind == quantity.kind and other.unit == quantity.unit)
        return [other for other in alike if other.value != quantity.value]

    def is_part(self, one: Quantity, two: Quantity) -> bool:
        """Whether one of two numbers is told as a part of the other, and so counts the same: "11 of its 34 jobs"."""
        first, second = sorted((one, two), key=lambda number: number.start)
        return self._text[whole(first)[1] : whole(second)[0]].split()[:1] == ["of"] and second.start - first.end < _PART

    def near(self, value: Decimal | None) -> frozenset[str] | None:
        """What stands with the number of this value; `None` when the sentence has none."""
        return next((self.place(number).near for number in self._numbers if number.value == value), None)

    def _read(self, quantity: Quantity) -> _Place:
        first, behind = self._bounds(quantity)
        start, end = whole(quantity)
        at, after = bisect_left(self._starts, start, first, behind), bisect_left(self._starts, end, first, behind)
        before = [word for word in self._said[first:at] if word.is_content][-_NEAR:] or self._carried(quantity, first)
        following = self._said[after:behind]
        near = frozenset(word.stem for word in [*before, *[word for word in following if word.is_content][:_NEAR]])
        complements: dict[str, str] = {}
        for number, word in enumerate(following[:-1]):
            if word.lower in _OF_PLACE:
                noun = next((one.stem for one in following[number + 1 : number + 3] if one.is_content), "")
                if noun:
                    complements.setdefault(word.lower, noun)
        level = self._said[at - 1].lower if at > first and self._said[at - 1].lower in _LEVELS else ""
        return _Place(quantity, near, ranked(self._text, quantity), complements, level)

    def _carried(self, quantity: Quantity, first: int) -> list[Word]:
        """What stands before the first number of a clause, for a later one that has nothing there: "profit rose 12% to $340m"."""
        earlier = [other for other in self._numbers if whole(other)[1] <= quantity.start]
        if not earlier or first >= len(self._said):
            return []
        last = max(earlier, key=lambda other: other.start)
        gap = self._text[whole(last)[1] : whole(quantity)[0]].split()
        if len(gap) != 1 or gap[0].lower() not in _LEVELS:
            return []
        begin, _ = self._bounds(last)
        at = bisect_left(self._starts, whole(last)[0])
        return [word for word in self._said[begin:at] if word.is_content][-_NEAR:] or self._carried(last, begin)

    def _bounds(self, quantity: Quantity) -> tuple[int, int]:
        """The words from the last joint before the number, or the number before it, up to the next joint or number behind it."""
        start, end = whole(quantity)
        edges = [whole(other) for other in self._numbers]
        low = max((stop for _, stop in edges if stop <= start), default=0)
        high = min((begin for begin, _ in edges if begin >= end), default=len(self._text))
        first, behind = bisect_left(self._starts, low), bisect_left(self._starts, high)
        at, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        joined = next((k + 1 for k in range(at - 1, first - 1, -1) if self._said[k].lower in _JOINTS or self._parted(k + 1)), None)
        if joined is not None:
            first = joined
        elif low and at > first and self._said[at - 1].lower in _OF_PLACE:
            first = at - 1  # "from 12 on Monday to 40": what stands before the preposition belongs to the number before
        joint = next((k for k in range(after, behind) if self._said[k].lower in _JOINTS or self._parted(k)), None)
        if joint is None and high < len(self._text) and behind > after and self._said[behind - 1].lower in _OF_PLACE:
            joint = behind - 1
        return first, behind if joint is None else joint

    def _parted(self, at: int) -> bool:
        """Whether a mark stands right before word `at`."""
        return 0 < at < len(self._said) and not _MARKS.isdisjoint(self._text[self._said[at - 1].end : self._said[at].start])


class Sides:
    """The sentences of one article as sides, read as they are asked for."""

    def __init__(self, reading: Reading) -> None:
        """Read the article of `reading`."""
        self._reading = reading
        self._made: dict[int, Side] = {}

    def rival(self, stated: Quantity, ours: Side, sources: Iterable[Quantity]) -> Quantity | None:
        """The number whose thing `stated` was given, when that is so beside each of the `sources` that it can rest on."""
        found: Quantity | None = None
        for source in sources:
            if stated.kind in _APART or source.kind in _APART or stated.upper is not None or source.upper is not None:
                return None  # when or which, or a range, whose ends may stand apart
            rival = exchanged(stated, ours, source, self._side(source))
            if rival is None:
                return None
            found = found or rival
        return found

    def _side(self, source: Quantity) -> Side:
        at = self._reading.article.sentence_at(source.start).number - 1
        if at not in self._made:
            reading = self._reading
            self._made[at] = Side(reading.article.text, reading.words_in[at], reading.quantities_in[at])
        return self._made[at]


def sides(reading: Reading) -> Sides:
    """The sides of the article of `reading`, made on first use and kept with the article, which is immutable."""
    kept = reading.article.__dict__
    if "_sides" not in kept:
        kept["_sides"] = Sides(reading)
    return cast("Sides", kept["_sides"])


def exchanged(stated: Quantity, ours: Side, source: Quantity, theirs: Side) -> Quantity | None:
    """The number of the article whose thing the text gives to `stated`, which rests on `source`; `None` when none is."""
    rivals = theirs.rivals(source)
    mine, own = ours.place(stated), theirs.place(source)
    if mine.level and own.level and mine.level != own.level:
        return source
    if not rivals:
        return None
    for rival in rivals:
        if theirs.is_part(source, rival):
            continue
        other = theirs.place(rival)
        if _is_level_turned(mine, own, other) or _is_moved(mine, own, other):
            return rival
        if _is_taken(mine.near, own.near, other.near) or _is_taken(mine.counted, own.counted, other.counted):
            beside = ours.near(rival.value)
            if beside is None or beside & own.near:  # both numbers told, and still on their own side: then nothing was exchanged
                return rival
    return None


def _is_taken(mine: frozenset[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the text has something that is the other number's alone, and nothing of what is this one's."""
    own = own - _WAYS
    return bool(own) and (mine - _WAYS).isdisjoint(own) and not mine.isdisjoint(other - own - _PERIODS - _WAYS)


def _is_moved(mine: _Place, own: _Place, other: _Place) -> bool:
    """Whether the text ties to this number the noun that the article ties by the same preposition to the other one."""
    return any(
        own.complements.get(preposition, noun) != noun and other.complements.get(preposition) == noun and noun not in own.near
        for preposition, noun in mine.complements.items()
    )


def _is_level_turned(mine: _Place, own: _Place, other: _Place) -> bool:
    """Whether "from" and "to" changed places."""
    return bool(mine.level and own.level and other.level) and own.level not in {mine.level, other.level}
