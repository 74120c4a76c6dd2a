"""What an editor should look at before anything else is used: contradictions, denials, who is not named, what nobody verified.

Owns which of a summary's facts count as such, and their order. Points at the items; the sections below have them in full. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.render.cued import cued
from summarizer.render.grouping import disputes, doubts_by_sentence
from summarizer.render.layout import shorten
from summarizer.render.pieces import excerpt
from summarizer.render.wording import STANCE, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.render.wording import Wording
    from summarizer.schema import Position, SpanInfo, Stance, Summary

__all__ = ["Entry", "Notice", "notices"]

_NAME = 60
"""Characters of a source or a quotation that tell it from the others; its section has all."""
_SENTENCE = 90
"""Characters of a sentence around its cue."""
_PASSAGE = 140
"""Characters of a sentence in which somebody denies something: the verb may come late."""
_STANCES: tuple[Stance, ...] = ("denies", "withdraws", "declines-comment")
"""What somebody says against a statement, or will not say. That it is confirmed or also said by others needs no second look."""


class Entry(NamedTuple):
    """One thing to look at: in words (may be empty), and where the article has it."""

    words: str
    spans: list[SpanInfo]


class Notice(NamedTuple):
    """Things to look at for one reason."""

    reason: str
    entries: list[Entry]


def notices(summary: Summary, words: Wording) -> list[Notice]:
    """What to look at first, the gravest reason first; reasons without entries are left out."""
    found = [
        *_unread(words),
        Notice("Figures contradict each other", list(_contradictions(summary, words))),
        *(Notice(STANCE[stance].capitalize(), list(_positions(summary, words, stance))) for stance in _STANCES),
        Notice("Not named", list(_unnamed(summary, words))),
        Notice("Not verified", list(_unverified(summary))),
        Notice("Who says it is not given", list(_unsaid(summary, words))),
        Notice("Speaker worked out from a pronoun", list(_inferred(summary))),
        Notice("Turned away", list(_rejected(summary))),
    ]
    return [notice for notice in found if notice.entries]


def _unread(words: Wording) -> Iterator[Notice]:
    """What the engine cannot read comes before all that it read: without it the rest is taken for what the article says."""
    if words.unread:
        yield Notice(f"Not read in {words.unread.language}", [Entry(words.unread.left, [])])


def _contradictions(summary: Summary, words: Wording) -> Iterator[Entry]:
    for dispute in disputes(summary):
        for conflict in dispute.conflicts:
            if conflict.relation == "contradicts":
                pair = [words.figures[one] for one in conflict.figures if one in words.figures]
                said = [f"{words.quantity(given.figure)}{words.context(given)}" for given in pair]
                yield Entry(" against ".join(said), [given.figure.span for given in pair])


def _positions(summary: Summary, words: Wording, stance: Stance) -> Iterator[Entry]:
    """Who takes the stance, and the passage that says so without the dateline, each once; who had no comment is named alone."""
    dateline = summary.article.dateline or ""
    found: dict[tuple[str, str], list[SpanInfo]] = {}
    for position in _all_positions(summary):
        if position.stance == stance:
            sentence = shorten(position.span.text.removeprefix(dateline).lstrip(" —–-"), _PASSAGE)
            passage = "" if stance == "declines-comment" else f" (“{sentence}”)"
            found.setdefault((position.actor, passage), []).append(position.span)
    yield from (Entry(f"{words.actor(actor)}{passage}", spans) for (actor, passage), spans in found.items())


def _all_positions(summary: Summary) -> Iterator[Position]:
    for claim in summary.claims:
        yield from claim.positions
    for quote in summary.quotes:
        yield from quote.positions


def _unverified(summary: Summary) -> Iterator[Entry]:
    """The words around the cue: "could be verified" alone says the opposite of "none of it could be verified"."""
    for doubts in doubts_by_sentence(summary):
        found = [doubt for doubt in doubts if doubt.kind == "unverified"]
        if found:
            sentence = "".join(piece.text for piece in excerpt(cued(found), _SENTENCE))
            yield Entry(f"“{sentence}”", [span for doubt in found for span in doubt.evidence[:1]])


def _unnamed(summary: Summary, words: Wording) -> Iterator[Entry]:
    """The sources whom the article does not name, each once, and cues of anonymity in other sentences."""
    found: dict[str, list[SpanInfo]] = {}
    for source in sources_of(summary):
        if source.kind == "unnamed":
            link = words.link(source)
            name = words.named(source) or link.name
            found.setdefault(shorten(name, _NAME), []).extend([source.span] if source.span else [])
    seen = {span.sentence for spans in found.values() for span in spans}
    for doubt in summary.uncertainties:
        if doubt.kind == "anonymous-source" and not seen & {span.sentence for span in doubt.evidence}:
            found.setdefault(f"“{doubt.cue}”", []).extend(doubt.evidence[:1])
    yield from (Entry(name, spans) for name, spans in found.items())


def _unsaid(summary: Summary, words: Wording) -> Iterator[Entry]:
    looked = not (words.unread and words.unread.speakers)
    for quote in summary.quotes:
        if quote.speaker is None and looked:
            yield Entry(f"“{shorten(quote.text, _NAME)}”", quote.pieces[:1])


def _inferred(summary: Summary) -> Iterator[Entry]:
    spans = [piece for quote in summary.quotes if quote.attribution == "inferred" for piece in quote.pieces[:1]]
    if spans:
        yield Entry("", spans)


def _rejected(summary: Summary) -> Iterator[Entry]:
    if summary.rejected:
        count = len(summary.rejected)
        yield Entry(f"{count} item{'s' * (count != 1)} of the draft, below", [])
