"""On which characters of the article every item of a summary rests.

Refuses a summary that cites what is not there: a page that shows evidence must not show any that does not hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import InputError
from summarizer.render.html.evidence import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from summarizer.render.html.anchors import Anchors
    from summarizer.schema import Claim, Quote, Source, SpanInfo, Summary

__all__ = ["Cited", "Rests", "cited", "resting"]


class Cited(NamedTuple):
    """An item and a span that it cites; `beside` when that does not state it but says who, when, or who speaks against it."""

    item: BaseModel
    span: SpanInfo
    beside: bool


_MaybeCited = tuple["BaseModel", "SpanInfo | None", bool]


class Rests(NamedTuple):
    """What a stretch is there for: an item by its anchor, and whether the stretch stands beside its evidence (see `Cited`)."""

    anchor: str
    beside: bool


def resting(citations: Iterable[Cited], text: str, anchors: Anchors) -> list[Stretch[Rests]]:
    """Every stretch of `text` that an item cites.

    `InputError` when the text has other characters at the offsets of one.
    """
    found: list[Stretch[Rests]] = []
    for item, span, beside in citations:
        anchor = anchors.of(item)
        if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
            raise InputError(
                f"the summary cites words that the article does not have (item {anchor}); "
                "name the article that it was made of, or make it anew: summarize ARTICLE -f json"
            )
        found.append(Stretch(span.start, span.end, Rests(anchor, beside)))
    return found


def cited(summary: Summary) -> Iterator[Cited]:
    """Every span that an item of `summary` cites."""
    return (Cited(item, span, beside) for item, span, beside in _maybe_cited(summary) if span is not None)


def _maybe_cited(summary: Summary) -> Iterator[_MaybeCited]:
    """As `cited`, with `None` where an item could cite something and does not."""
    for point in summary.gist:
        yield from _each(point, point.evidence)
    for actor in summary.actors:
        yield from _each(actor, actor.mentions)
    for claim in summary.claims:
        yield from _of_claim(claim)
    for quote in summary.quotes:
        yield from _of_quote(quote)
    for doubt in summary.uncertainties:
        yield from _each(doubt, doubt.evidence[:1])
        yield from _each(doubt, doubt.evidence[1:], beside=True)
    for item in summary.rejected:
        yield from _each(item, [problem.nearest for problem in item.problems])


def _each(item: BaseModel, spans: Iterable[SpanInfo | None], *, beside: bool = False) -> Iterator[_MaybeCited]:
    return ((item, span, beside) for span in spans)


def _of_claim(claim: Claim) -> Iterator[_MaybeCited]:
    yield from _each(claim, claim.evidence)
    yield from _each(claim, _said(claim, claim.source), beside=True)
    yield claim, claim.when.span if claim.when else None, True
    for figure in claim.figures:
        yield figure, figure.span, False
        yield figure, figure.as_of.span if figure.as_of else None, True


def _of_quote(quote: Quote) -> Iterator[_MaybeCited]:
    yield from _each(quote, quote.pieces)
    yield from _each(quote, _said(quote, quote.speaker), beside=True)


def _said(item: Claim | Quote, source: Source | None) -> Iterator[SpanInfo | None]:
    """Where the article says who says it, and who else speaks to it."""
    yield source.span if source else None
    yield from (through.span for through in item.via)
    yield from (position.span for position in item.positions)
