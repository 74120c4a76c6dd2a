"""What a summary gives as the article's own words has to be what stands where it points.

Owns that one question. A figure, a time, a source, a quotation or a cue that somebody wrote into the JSON beside a span of other words
would be shown as evidence otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from summarizer.render.html.anchors import Anchors
    from summarizer.schema import Claim, Point, Quote, Source, Summary, When

__all__ = ["refuse_altered"]

_Told = tuple["BaseModel", str, str]
"""An item, words that it gives as the article's, and the words of the article that it points at."""


def refuse_altered(summary: Summary, anchors: Anchors) -> None:
    """`InputError` when an item of `summary` gives words as the article's that are not those of its spans, or rests on nothing."""
    for item, given, standing in _told(summary):
        if given != standing:
            raise InputError(
                f"the summary gives words as the article's that do not stand where it cites them (item {anchors.of(item)}); "
                "make it anew: summarize ARTICLE -f json"
            )


def _told(summary: Summary) -> Iterator[_Told]:
    for point in summary.gist:
        yield from _of_statement(point)
    for claim in summary.claims:
        yield from _of_statement(claim)
        yield from _of_source(claim, [claim.source, *claim.via])
        yield from _of_time(claim, claim.when)
        for figure in claim.figures:
            yield figure, figure.as_written, figure.span.text
            yield from _of_time(figure, figure.as_of)
    for quote in summary.quotes:
        yield from _of_source(quote, [*([quote.speaker] if quote.speaker else []), *quote.via])
        yield quote, quote.text, " ".join(piece.text for piece in quote.pieces)
    for doubt in summary.uncertainties:
        stands = any(doubt.cue in span.text for span in doubt.evidence[:1])
        yield doubt, doubt.cue, doubt.cue if stands else ""


def _of_statement(statement: Point | Claim) -> Iterator[_Told]:
    if not statement.evidence:
        yield statement, statement.text, ""


def _of_source(item: Claim | Quote, sources: Iterable[Source]) -> Iterator[_Told]:
    return ((item, source.as_written or "", source.span.text) for source in sources if source.span)


def _of_time(item: BaseModel, time: When | None) -> Iterator[_Told]:
    if time is not None:
        yield item, time.as_written, time.span.text
