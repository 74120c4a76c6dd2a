"""Makes the figures of a claim from the numbers that its evidence supports: typed, with their bound, role, time and the thing counted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.grounding.problems import span_info
from summarizer.schema import Figure, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.article import Sentence
    from summarizer.grounding.numbers import Support
    from summarizer.reading.model import Quantity, Range
    from summarizer.reading.read import Reading
    from summarizer.schema import Role

__all__ = ["FigureMaker", "whole"]

_DATES = frozenset({"date", "time"})
"""Kinds that say when: they belong to `when`, not to the figures."""


_PERIODS = frozenset({"quarter", "half"})
"""What an ordinal is of when it says when: "third-quarter sales"."""

_TYING = (" by", " as of", " on", " until", " since", " in", " last", " at the end of")
"""Prepositions that tie a time to the number before it."""

_PARTING = ",;:()—–"
"""Marks that part a number from a time: what stands behind them belongs to something else."""


class FigureMaker:
    """Makes the figures of one summary, numbered through."""

    def __init__(self, reading: Reading) -> None:
        """Make figures of the article of `reading`."""
        self._reading = reading
        self._made = 0

    def figures(self, supported: Iterable[Support], said: Sequence[When]) -> list[Figure]:
        """One figure for each number of the article that the claim gives and does not deny; `said` are the times within the claim."""
        sources = {(support.source.start, support.source.end): support.source for support in supported}
        given = [source for _, source in sorted(sources.items()) if not self._is_left_out(source)]
        made = [self._figure(source, said) for source in given]
        for (one, first), (two, second) in pairwise(zip(given, made, strict=True)):
            if self._restates(one, two):
                second.restates = first.id
        return made

    def _restates(self, one: Quantity, two: Quantity) -> bool:
        """Whether the second number is the first in another unit, in brackets: "$1.13bn (£600m)", "12 miles (19km)"."""
        if one.kind != two.kind or one.unit == two.unit or one.kind not in {"money", "measure"}:
            return False
        between = self._reading.article.text[whole(one)[1] : whole(two)[0]].strip()
        return between in {"(", "[", ", or", "or", "/"}

    def _is_left_out(self, source: Quantity) -> bool:
        """Whether a number says when, or is one that the article denies ("35, not 37")."""
        at = self._reading.article.sentence_at(source.start).number - 1
        period = source.kind == "ordinal" and source.unit in _PERIODS
        return source.kind in _DATES or period or source.start in self._reading.denied_in[at]

    def _figure(self, source: Quantity, said: Sequence[When]) -> Figure:
        self._made += 1
        article = self._reading.article
        span = span_info(article, whole(source))
        return Figure.model_construct(
            id=f"f{self._made}",
            kind=source.kind,
            value=source.iso or _decimal(source.value),
            upper=_decimal(source.upper),
            bound=source.bound,
            unit=source.unit,
            counted=self._counted(source),
            role=self._role(source),
            as_of=self._as_of(source, said),
            restates=None,
            as_written=span.text,
            span=span,
        )

    def _counted(self, source: Quantity) -> str | None:
        counted = self._reading.counted.get(source.start)
        if counted is not None and counted.words(self._reading.article.text):
            return counted.words(self._reading.article.text)
        return "times" if source.kind == "count" and source.unit == "times" else None

    def _role(self, source: Quantity) -> Role:
        at = self._reading.article.sentence_at(source.start).number - 1
        part = self._reading.parts_in[at].get(source.start)
        return "level" if part is None else part.role

    def _as_of(self, source: Quantity, said: Sequence[When]) -> When | None:
        """The time for which a number holds: the first one behind it that a preposition ties to its clause ("killed by mid-January")."""
        text = self._reading.article.text
        for time in said:
            between = text[source.end : time.span.start] if source.end <= time.span.start else ""
            if between.rstrip().lower().endswith(_TYING) and not any(mark in between for mark in _PARTING):
                return time
        return None

    def when(self, sentences: Iterable[Sentence], within: Range | None) -> list[When]:
        """The times stated in the sentences, or only in the range `within`, in order."""
        found: list[When] = []
        for sentence in sentences:
            start, end = within or self._reading.ranges[sentence.number - 1]
            for time in self._reading.times_in[sentence.number - 1]:
                if not (start <= time.start and time.end <= end):
                    continue
                span = span_info(self._reading.article, (time.start, time.end))
                found.append(When.model_construct(as_written=span.text, date=time.date, span=span))
        return found


def whole(source: Quantity) -> Range:
    """The number with its cue."""
    if source.cue is None:
        return source.start, source.end
    return min(source.start, source.cue[0]), max(source.end, source.cue[1])


def _decimal(value: object) -> str | None:
    return None if value is None else f"{value:f}"
