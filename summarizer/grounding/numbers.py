"""Whether the evidence supports the numbers of a statement.

Same value, same kind and unit, the bound kept, rounding only where it is allowed.

Reading the numbers is for `summarizer.reading.quantities`; this module only compares.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from summarizer.grounding.exchanged import Side, sides
from summarizer.grounding.figures import whole
from summarizer.grounding.lookup import Lookup, agreement
from summarizer.grounding.otherwise import ROUNDED, Passage, follows_from, rounded_from
from summarizer.grounding.problems import problem, span_info
from summarizer.reading.statement import statement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from summarizer.article import Sentence
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Problem, ProblemCode, Severity

__all__ = ["Support", "check_numbers"]


class Support(NamedTuple):
    """A number of a statement (offsets into it) and the quantity of the article that it rests on."""

    stated: Quantity
    source: Quantity


_KEPT_BY: dict[str, frozenset[str]] = {
    "exact": frozenset({"exact", "about"}),
    "about": frozenset({"about"}),
    "at-least": frozenset({"at-least"}),
    "more-than": frozenset({"more-than", "at-least"}),
    "at-most": frozenset({"at-most"}),
    "less-than": frozenset({"less-than", "at-most"}),
    "range": frozenset({"range", "about"}),
}
"""Which bounds a statement may give a value that the source gives with the bound on the left: the same one, or a weaker one."""

_ALIKE = {
    frozenset(pair)
    for pair in (("count", "vague"), ("measure", "duration"), ("duration", "age"), ("time", "duration"), ("fraction", "percent"))
}
"""Kinds that one number can be read as in two wordings ("five years old", "a five-year-old")."""

_AGREEING = frozenset({"same", "bare"})
"""How far two numbers of one value must agree, when their kinds are not simply the same, for one to rest on the other."""

_MOST = 32
"""How many places of one value, and how many dates, are looked at: a list that repeats a score a thousand times supports it no better."""

_MANY = 256
"""How many numbers of the evidence are looked at for a rounding or for the nearest one: more than any paragraph of prose holds."""


_BEFORE = 3
"""Sentences before the evidence in which the unit of its numbers may stand."""


def check_numbers(text: str, path: str, sentences: Sequence[Sentence], reading: Reading) -> tuple[list[Support], list[Problem]]:
    """Compare each number of `text` with those of the evidence `sentences`: what each rests on, and what is wrong."""
    return _Comparison(text, path, sentences, reading).run()


class _Comparison:
    """The numbers of one statement beside those of its evidence."""

    def __init__(self, text: str, path: str, sentences: Sequence[Sentence], reading: Reading) -> None:
        self._text = text
        self._path = path
        self._sentences = sentences
        self._reading = reading
        self._source = reading.article.text
        self._side = Side(text, statement(text).words, statement(text).quantities)
        self._evidence = [quantity for sentence in sentences for quantity in reading.quantities_in[sentence.number - 1]]
        self._by_value: dict[Decimal, list[Quantity]] = {}
        self._dated: list[Quantity] = []
        for quantity in self._evidence:
            if quantity.value is None or quantity.iso is not None:
                self._dated.append(quantity)
            elif len(known := self._by_value.setdefault(quantity.value, [])) < _MOST:
                known.append(quantity)

    def run(self) -> tuple[list[Support], list[Problem]]:
        supported: list[Support] = []
        problems: list[Problem] = []
        for stated in statement(self._text).quantities:
            source, found = self._judge(stated)
            if source is not None:
                supported.append(Support(stated, source))
            if found is not None:
                problems.append(found)
        return supported, problems

    def _judge(self, stated: Quantity) -> tuple[Quantity | None, Problem | None]:
        """The best source of one number, and the problem with it if there is one."""
        candidates = self._dated[:_MOST] + (self._by_value.get(stated.value, []) if stated.value is not None else [])
        equal = [source for source in candidates if _same_value(stated, self._text, source, self._source)]
        alike = [source for source in equal if _same_kind(stated, source)]
        kept = [source for source in alike if stated.bound in _KEPT_BY[source.bound] or _same_ends(stated, source)]
        if kept:
            rival = sides(self._reading).rival(stated, self._side, kept)
            if rival is not None:
                message = f"the evidence has {self._quoted(kept[0])} of something else, and {self._quoted(rival)} of this"
                return None, self._problem("misplaced-number", message, stated, rival)
            best = max(kept, key=lambda source: self._likeness(stated, source))
            return best, self._counted_problem(stated, best)
        if alike:
            code: ProblemCode = "dropped-hedge" if stated.bound == "exact" else "unsupported-number"
            return None, self._problem(code, f"the evidence says {self._quoted(alike[0])}", stated, alike[0])
        source, follows = self._put_otherwise(stated, equal)
        if source is not None or follows:
            return source, None
        if equal:
            message = f"the evidence has {self._quoted(equal[0])} as another kind of number"
            return None, self._problem("misplaced-number", message, stated, equal[0])
        return None, self._unsupported(stated)

    def _put_otherwise(self, stated: Quantity, equal: Sequence[Quantity]) -> tuple[Quantity | None, bool]:
        """The number that `stated` rounds or is written otherwise for, and whether it follows from several."""
        rounded = (source for source in self._evidence[:_MANY] if _same_kind(stated, source) and _rounds_to(stated, source))
        agreeing = (source for source in equal if agreement(stated, source) in _AGREEING and stated.bound in _KEPT_BY[source.bound])
        loosely = (source for source in agreeing if source.unit is not None or self._has_unit(stated.unit))
        source = next(chain(rounded, loosely), None)
        if source is not None:
            return source, True
        return None, self._is_end(stated) or follows_from(stated, self._text, self._passage, self._reading) is not None

    def _has_unit(self, unit: str | None) -> bool:
        """Whether the evidence speaks of this unit, be it with another number or right before: "the figure had fallen to 48 million"."""
        if unit is None:
            return True
        near = {at for sentence in self._sentences for at in range(max(sentence.number - 1 - _BEFORE, 0), sentence.number)}
        return any(found.unit == unit for at in sorted(near)[:_MANY] for found in self._reading.quantities_in[at][:_MANY])

    @cached_property
    def _passage(self) -> Passage:
        """The evidence as what a number may follow from."""
        quantities = sorted(self._evidence, key=lambda quantity: quantity.start)[:_MANY]
        said = frozenset(word.lower for word in statement(self._text).words)
        return Passage(Lookup(self._source, [quantities]), quantities[:_MOST], said, cited=True)

    def _is_end(self, stated: Quantity) -> bool:
        """Whether a number is one end of a range of the evidence whose other end the statement gives too: "from 2011 to 2020"."""
        values = {number.value for number in statement(self._text).quantities}
        ranges = (source for source in self._evidence[:_MANY] if source.bound == "range" and source.unit == stated.unit)
        return any(stated.value in {one.value, one.upper} and {one.value, one.upper} <= values for one in ranges)

    def _unsupported(self, stated: Quantity) -> Problem:
        same_kind = [source for source in self._evidence[:_MANY] if source.kind == stated.kind and source.unit == stated.unit]
        if same_kind:
            nearest = max(same_kind, key=lambda source: self._likeness(stated, source))
            return self._problem("unsupported-number", f"the evidence has {self._quoted(nearest)} here", stated, nearest)
        elsewhere = self._elsewhere(stated)
        if elsewhere is not None:
            message = "the number stands in the article, but not in the evidence that is cited"
            return self._problem("unsupported-number", message, stated, elsewhere)
        return self._problem("unsupported-number", "the evidence has no such number", stated, None)

    def _elsewhere(self, stated: Quantity) -> Quantity | None:
        """The same number anywhere in the article."""
        alike = (source for source in self._reading.quantities_of(stated.value) if _same_kind(stated, source))
        return next((source for source in alike if _same_value(stated, self._text, source, self._source)), None)

    def _counted_problem(self, stated: Quantity, source: Quantity) -> Problem | None:
        """A warning when both count something and no word of what is counted meets: heads are read by rule, so this is no proof."""
        if stated.kind != "count" or stated.counted is None or source.counted is None or self._likeness(stated, source)[0]:
            return None
        message = f"the evidence counts {_clean(self._source[slice(*source.counted)])}"
        return self._problem("misplaced-number", message, stated, source, severity="warning")

    def _likeness(self, stated: Quantity, source: Quantity) -> tuple[int, bool]:
        """How many stems the things counted share, then whether the bounds are the same."""
        shared = 0
        if stated.counted is not None and source.counted is not None:
            shared = len(_stems(self._text, stated.counted) & _stems(self._source, source.counted))
        return shared, source.bound == stated.bound

    def _problem(
        self, code: ProblemCode, message: str, stated: Quantity, source: Quantity | None, severity: Severity | None = None
    ) -> Problem:
        nearest = None if source is None else span_info(self._reading.article, whole(source))
        return problem(code, message, path=self._path, text=self._text, at=whole(stated), nearest=nearest, severity=severity)

    def _quoted(self, source: Quantity) -> str:
        return _clean(self._source[slice(*whole(source))])


def _same_ends(stated: Quantity, source: Quantity) -> bool:
    """Whether two have the same two ends, which say themselves that they are a range: "2018-2023" and "between 2018 and 2023"."""
    return stated.upper is not None and (stated.value, stated.upper) == (source.value, source.upper)


def _same_kind(stated: Quantity, source: Quantity) -> bool:
    if stated.kind != source.kind:
        return frozenset((stated.kind, source.kind)) in _ALIKE
    return stated.unit == source.unit or stated.unit is None


def _same_value(stated: Quantity, text: str, source: Quantity, source_text: str) -> bool:
    if stated.iso is not None and source.iso is not None:
        return _iso_within(stated.iso, source.iso)
    if stated.value is not None and source.value is not None:
        return (stated.value, stated.upper) == (source.value, source.upper)
    return text[stated.start : stated.end].casefold() == source_text[source.start : source.end].casefold()


def _iso_within(stated: str, source: str) -> bool:
    """Whether the date `stated` says no more than `source` and nothing else: `2007` for `2007-03-12`, `XXXX-01-24` for `2025-01-24`."""
    return len(stated) <= len(source) and all(a in {b, "X"} for a, b in zip(stated, source, strict=False))


def _rounds_to(stated: Quantity, source: Quantity) -> bool:
    """Whether `stated`, with its cue, is a legal rounding of the more precise `source`."""
    if stated.value is None or source.value is None or stated.upper is not None or source.upper is not None or source.bound != "exact":
        return False
    if stated.precision >= source.precision or stated.unit != source.unit or stated.bound not in ROUNDED:
        return False
    lowest, highest = rounded_from(stated.value, stated.precision, stated.bound)
    return lowest <= source.value <= highest and (source.value != stated.value or stated.bound == "about")


def _stems(text: str, found: Range) -> frozenset[str]:
    return statement(text[slice(*found)]).stems


def _clean(text: str) -> str:
    return f'"{" ".join(text.split())}"'
