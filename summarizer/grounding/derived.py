"""Numbers that stand nowhere in an article and follow from it: counts of what is listed, clock forms, spans of years, sums.

Each rule needs a sign in the text or the article that says so; arithmetic without one would excuse any number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.reading.stems import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.article import Sentence
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading

__all__ = ["Follows", "Lists", "clock", "lists", "share_of", "sum_of", "times_of", "years_between"]

_ITEMS = 20
"""What a list may have: longer ones are not counted in a summary."""

_NUMBERED = re.compile(r"(?m)^[ \t]*(?:[-*•][ \t]*)?(\d{1,2})[.)][ \t]")
_JOINT = re.compile(r"(,\s*(?:and|or)\s+|;\s*(?:and\s+)?|,\s*|\s+(?:and|or|&)\s+)", re.IGNORECASE)
_LISTED = 300
"""How far behind a number its list may reach."""
_SPEAKER = re.compile(r"(?m)^([A-Z][^\n:.!?]{0,30}):[ \t]")

_SUMS = frozenset(
    "total totals totaling totalling combined altogether overall sum net together rose fell increased decreased grew rise rises fall falls "
    "gain gained drop dropped decline declined decrease increase growth shrank narrowed widened trimmed reduced slipped climbed lead leads "
    "difference gap fewer remaining".split()
)
"""Words that say that a number is worked out from others."""
_MOST = 24
_TENTH = Decimal("0.1")
_TOGETHER = 60
"""Characters between a part and its whole: "11 of its 34 jobs". Of all counts in a passage some make any fraction."""

_BASIS = 100
"""Basis points of one percentage point."""


class Follows(NamedTuple):
    """How a number follows, and from what of the article."""

    how: str
    evidence: list[Range]


class Lists:
    """What an article lists, and who speaks in it."""

    def __init__(self, reading: Reading) -> None:
        """Find the numbered lists and the labels of speakers in the article of `reading`."""
        text = reading.article.text
        self._reading = reading
        self._numbered: dict[int, Range] = {}
        run: list[Range] = []
        for match in _NUMBERED.finditer(text):
            number = int(match[1])
            run = [*run, match.span(1)] if number == len(run) + 1 and number <= _ITEMS else [match.span(1)][: number == 1]
            if run:
                self._numbered[len(run)] = (run[0][0], run[-1][1])
        self._ended = self._lengths(text)
        speakers: dict[str, Range] = {}
        for match in _SPEAKER.finditer(text):
            speakers.setdefault(match[1], match.span(1))
        self._speakers = speakers

    def _lengths(self, text: str) -> frozenset[int]:
        """The lengths that whole numbered lists have."""
        numbers = [int(match[1]) for match in _NUMBERED.finditer(text)]
        return frozenset(one for one, two in pairwise([*numbers, 0]) if two <= one <= _ITEMS)

    def counted(self, stated: Quantity, text: str, *, strictly: bool = False) -> Follows | None:
        """Whether `stated`, a number of `text`, counts a list of the article or one that stands beside it in `text`.

        `strictly` only the latter: an article that lists five things bears out no five of anything.
        """
        if (
            stated.kind not in {"count", "fraction"}
            or stated.bound != "exact"
            or stated.value is None
            or not 1 < stated.value <= _ITEMS
            or stated.value % 1
        ):
            return None
        number = int(stated.value)
        listed = self._named(text, stated.end, number)
        if listed:
            return Follows(f"the text names {number} that the article has", listed)
        if strictly:
            return None
        if number in self._ended:
            return Follows(f"the article lists {number}", [self._numbered[number]] if number in self._numbered else [])
        if len(self._speakers) == number:
            return Follows(f"{number} speak in the article", list(self._speakers.values()))
        return None

    def _named(self, text: str, start: int, number: int) -> list[Range]:
        """The places of `number` things that the text joins within a sentence behind the number and that the article has."""
        stop = start + _LISTED
        end = min((at for at in (text.find(mark, start, stop) for mark in (". ", "\n", "? ", "! ")) if at >= 0), default=stop)
        clause = text[start:end].rstrip(".")
        split = _JOINT.split(clause)
        pieces, joints = [], []
        for at in range(0, min(len(split), 2 * _ITEMS + 4), 2):
            if split[at].strip():
                pieces.append(split[at])
                joints.append(split[at - 1] if at else "")
        for first in range(max(len(pieces) - number + 1, 0)):
            if not joints[first + number - 1].strip(" ,"):  # "…, the club said": a comma alone joins no last thing to a list
                continue
            places = [self._place(piece, first=at == 0) for at, piece in enumerate(pieces[first : first + number])]
            if all(place is not None for place in places):
                return [place for place in places if place is not None]
        return []

    def _place(self, piece: str, *, first: bool) -> Range | None:
        """Where the article has what a piece of a list names: its first words of content, of the first piece its last ones."""
        content = [word for word in words(piece) if word.is_content]
        if not content:
            return None
        key = content[-1] if first else content[0]
        places = self._reading.positions.get(key.bare)
        if not places:
            return None
        found = self._reading.words[places[0]]
        return found.start, found.end


def lists(reading: Reading) -> Lists:
    """The lists of the article of `reading`, found on first use and kept with the article, which is immutable."""
    kept = reading.article.__dict__
    if "_lists" not in kept:
        kept["_lists"] = Lists(reading)
    return cast("Lists", kept["_lists"])


def clock(by_hour: Sequence[Quantity]) -> Follows | None:
    """The bare hour of the article that a clock time may be, among the quantities `by_hour` of its value on a twelve-hour clock."""
    return next((Follows("the same hour on the clock", [(source.start, source.end)]) for source in by_hour if source.kind in _HOURS), None)


_HOURS = frozenset({"count", "time", "score"})


def years_between(stated: Quantity, evidence: Sequence[Quantity]) -> Follows | None:
    """Whether a duration or age in years lies between two years of the evidence."""
    if stated.kind not in {"duration", "age"} or stated.unit != "year" or stated.value is None:
        return None
    years = [quantity for quantity in evidence if quantity.kind == "date" and quantity.value is not None][:_MOST]
    span = next((one for one in years if one.upper is not None and abs(one.upper - (one.value or 0)) == stated.value), None)
    if span is not None:
        return Follows(f"from {span.value} to {span.upper}", [(span.start, span.end)])
    for one, two in combinations(years, 2):
        if abs((one.value or 0) - (two.value or 0)) == stated.value:
            return Follows(f"from {one.value} to {two.value}", [(one.start, one.end), (two.start, two.end)])
    return None


def times_of(stated: Quantity, evidence: Sequence[Quantity]) -> Follows | None:
    """Whether a multiple ("three times", "twice") is, to a tenth, how often one number of the evidence goes into another."""
    if stated.unit != "times" or stated.kind != "fraction" or not stated.value:
        return None
    alike = [found for found in evidence if found.unit != "times" and found.value][:_MOST]
    best: tuple[Decimal, Quantity, Quantity] | None = None
    for one, two in combinations(alike, 2):
        if one.kind == two.kind and one.unit == two.unit:
            low, high = sorted((one, two), key=lambda found: found.value or Decimal(0))
            off = abs((high.value or Decimal(0)) / (low.value or Decimal(1)) / stated.value - 1)
            if off <= _TENTH and (best is None or off < best[0]):
                best = (off, low, high)
    if best is None:
        return None
    _, low, high = best
    return Follows(f"{high.value:f} is about {stated.value:f} times {low.value:f}", [(low.start, low.end), (high.start, high.end)])


def share_of(stated: Quantity, evidence: Sequence[Quantity]) -> Follows | None:
    """Whether a rounded fraction ("about a third") is, to a tenth of itself, what one count of the evidence is of the one behind it."""
    if stated.kind != "fraction" or stated.bound == "exact" or not stated.value:
        return None
    counts = [found for found in evidence if found.kind == "count" and found.value][:_MOST]
    for one, two in pairwise(counts):
        if two.start - one.end > _TOGETHER:
            continue
        share = (one.value or Decimal(0)) / (two.value or Decimal(1))
        if abs(share / stated.value - 1) <= _TENTH:
            return Follows(f"{one.value:f} of {two.value:f}", [(one.start, one.end), (two.start, two.end)])
    return None


def sum_of(stated: Quantity, said: AbstractSet[str], evidence: Sequence[Quantity]) -> Follows | None:
    """Whether `stated` is a sum or difference of the evidence, when one of the words `said` around it says that it is."""
    value = stated.value
    if value is None or stated.upper is not None or _SUMS.isdisjoint(said):
        return None
    unit = "%" if stated.unit in {"pp", "bp"} else stated.unit  # between two percentages lie percentage points
    value = value / _BASIS if stated.unit == "bp" else value
    alike = [found for found in evidence if found.kind == stated.kind and found.unit == unit and found.value is not None][:_MOST]
    values = [found.value or Decimal(0) for found in alike]
    if len(values) > 2 and sum(values) == value:  # noqa: PLR2004 - two are tried below
        return Follows(f"the sum of {len(values)} numbers", [(found.start, found.end) for found in alike])
    # Points lie between two percentages told together; of all pairs in a passage of percentages some differ by anything.
    for one, two in pairwise(alike) if unit != stated.unit else combinations(alike, 2):
        a, b = one.value or Decimal(0), two.value or Decimal(0)
        if value in {a + b, abs(a - b)}:
            how = "the sum" if value == a + b else "the difference"
            return Follows(f"{how} of {a:f} and {b:f}", [(one.start, one.end), (two.start, two.end)])
    return None


def sentence_quantities(sentences: Sequence[Sentence], reading: Reading) -> list[Quantity]:
    """The numbers of the evidence, at most as many as a paragraph has."""
    found: list[Quantity] = []
    for sentence in sentences:
        found += reading.quantities_in[sentence.number - 1][:_MOST]
    return found
