"""The stretches of an article that a summary cites and that stand in no other: the most of its text that a page without it has.

Owns which stretch holds which passage. Pure; a summary that was made by hand may cite anything, and what it cites is found again.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarizer.render.wording import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.schema import SpanInfo, Summary

__all__ = ["Stretches"]


class Stretches:
    """`all` in the order of the article, and for each the `sentences` in which what it holds begins."""

    def __init__(self, summary: Summary) -> None:
        """Find the stretches among everything that `summary` cites."""
        self.all: list[SpanInfo] = []
        self.sentences: list[set[int]] = []
        for span in sorted(_spans(summary), key=lambda span: (span.start, -span.end)):
            if not self.all or span.end > self.all[-1].end:
                self.all.append(span)
                self.sentences.append(set())
            self.sentences[-1].add(span.sentence)
        self._starts = [span.start for span in self.all]

    def holding(self, span: SpanInfo) -> int:
        """The number, from 0, of the stretch that holds a span which the summary cites."""
        return bisect_right(self._starts, span.start) - 1

    def around(self, span: SpanInfo) -> SpanInfo:
        """The stretch that holds a span which the summary cites."""
        return self.all[self.holding(span)]


def _spans(summary: Summary) -> Iterator[SpanInfo]:
    """Every span of a summary but the mentions of actors, which are places and no passages, and the times."""
    for point in summary.gist:
        yield from point.evidence
    for claim in summary.claims:
        yield from (*claim.evidence, *(position.span for position in claim.positions), *(figure.span for figure in claim.figures))
    for quote in summary.quotes:
        yield from (*quote.pieces, *(position.span for position in quote.positions))
    for doubt in summary.uncertainties:
        yield from doubt.evidence
    yield from (source.span for source in sources_of(summary) if source.span)
    for item in summary.rejected:
        yield from (problem.nearest for problem in item.problems if problem.nearest)
