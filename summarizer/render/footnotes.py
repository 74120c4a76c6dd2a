"""The stretches of an article that a summary cites, a footnote each: what is cited within another stretch is that one's footnote.

Owns the labels and which stretch holds which; the passage is quoted once, with the cues of doubts in bold.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarizer.render.differing import cut
from summarizer.render.escaping import bold
from summarizer.render.wording import numbered, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.schema import SpanInfo, Summary

__all__ = ["Footnotes"]


class Footnotes:
    """The footnotes of one page. Only those that are cited are set."""

    def __init__(self, summary: Summary) -> None:
        """Find the stretches: whatever the summary cites that stands in nothing else that it cites."""
        self._stretches: list[SpanInfo] = []
        self._sentences: list[set[int]] = []
        for span in sorted(_spans(summary), key=lambda span: (span.start, -span.end)):
            if not self._stretches or span.end > self._stretches[-1].end:
                self._stretches.append(span)
                self._sentences.append(set())
            self._sentences[-1].add(span.sentence)
        self._starts = [span.start for span in self._stretches]
        self._labels = list(_labels(self._stretches))
        self._cues = sorted((span.start, span.end) for doubt in summary.uncertainties for span in doubt.evidence[:1] if doubt.evidence[1:])
        self._cited: set[int] = set()

    def cite(self, spans: Iterable[SpanInfo]) -> str:
        """The marks of the footnotes that hold `spans`, each once."""
        held = dict.fromkeys(bisect_right(self._starts, span.start) - 1 for span in spans)
        self._cited.update(held)
        return "".join(f"[^{self._labels[at]}]" for at in held)

    def lines(self) -> Iterator[str]:
        """The footnotes that were cited, in the order of the article, an empty line after each."""
        for at in sorted(self._cited):
            span = self._stretches[at]
            inside = [(start - span.start, end - span.start) for start, end in self._cues if span.start <= start and end <= span.end]
            part = "" if span.part == "body" else f"{span.part}, "
            where = f"{numbered(sorted(self._sentences[at]))} ({part}characters {span.start}–{span.end})"
            yield f"[^{self._labels[at]}]: {where}: “{bold(cut(span.text, inside))}”"
            yield ""


def _spans(summary: Summary) -> Iterator[SpanInfo]:
    """Every span that a page may cite."""
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


def _labels(stretches: Iterable[SpanInfo]) -> Iterator[str]:
    """`s3` for the first stretch that begins in the third sentence, `s3-2` for the next one."""
    again: dict[int, int] = {}
    for span in stretches:
        again[span.sentence] = again.get(span.sentence, 0) + 1
        yield f"s{span.sentence}" + (f"-{again[span.sentence]}" if again[span.sentence] > 1 else "")
