"""The footnotes of a page of Markdown: each stretch of the article that is cited is quoted once, with the cues of doubts in bold.

Owns the labels; which stretch holds which passage is for `stretches`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.escaping import bold
from summarizer.render.pieces import cut
from summarizer.render.stretches import Stretches
from summarizer.render.wording import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.schema import SpanInfo, Summary

__all__ = ["Footnotes"]


class Footnotes:
    """The footnotes of one page. Only those that are cited are set."""

    def __init__(self, summary: Summary) -> None:
        """Find what there is to cite."""
        self._stretches = Stretches(summary)
        self._labels = list(_labels(self._stretches.all))
        self._cues = sorted((span.start, span.end) for doubt in summary.uncertainties for span in doubt.evidence[:1] if doubt.evidence[1:])
        self._cited: set[int] = set()

    def cite(self, spans: Iterable[SpanInfo]) -> str:
        """The marks of the footnotes that hold `spans`, each once."""
        held = dict.fromkeys(map(self._stretches.holding, spans))
        self._cited.update(held)
        return "".join(f"[^{self._labels[at]}]" for at in held)

    def stretch(self, span: SpanInfo) -> SpanInfo:
        """The stretch that holds `span`."""
        return self._stretches.around(span)

    def lines(self) -> Iterator[str]:
        """The footnotes that were cited, in the order of the article, an empty line after each."""
        for at in sorted(self._cited):
            span = self._stretches.all[at]
            inside = [(start - span.start, end - span.start) for start, end in self._cues if span.start <= start and end <= span.end]
            part = "" if span.part == "body" else f"{span.part}, "
            where = f"{numbered(sorted(self._stretches.sentences[at]))} ({part}characters {span.start}–{span.end})"
            yield f"[^{self._labels[at]}]: {where}: “{bold(cut(span.text, inside))}”"
            yield ""


def _labels(stretches: Iterable[SpanInfo]) -> Iterator[str]:
    """`s3` for the first stretch that begins in the third sentence, `s3-2` for the next one."""
    again: dict[int, int] = {}
    for span in stretches:
        again[span.sentence] = again.get(span.sentence, 0) + 1
        yield f"s{span.sentence}" + (f"-{again[span.sentence]}" if again[span.sentence] > 1 else "")
