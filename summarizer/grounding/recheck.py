"""Checks a finished summary against an article once more: whoever edited or forged its JSON, the same rules decide as for a draft.

Owns the way back from a `Summary` to the `Draft` that says the same; the rules are those of `summarizer.grounding.ground`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.grounding.ground import ground
from summarizer.grounding.problems import problem
from summarizer.schema import Draft, DraftActor, DraftClaim, DraftPoint, DraftPosition, DraftQuote, DraftUncertainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.article import Article
    from summarizer.schema import Claim, Point, Position, Problem, Source, SpanInfo, Summary, Uncertainty

__all__ = ["recheck"]

_DRAFTED = {".sentences": ".evidence"}
"""Fields of a draft, and what they are called in a summary."""


def recheck(summary: Summary, article: Article) -> list[Problem]:
    """What is wrong with the items of `summary`, set beside `article`; each problem's `path` is a field of the summary.

    Items under `rejected` state nothing and are not looked at. Spans whose characters are not the article's are bad evidence.
    """
    problems = list(_false_spans(summary, article))
    grounded = ground(_draft(summary, article), article)
    kept = [
        found for items in (grounded.gist, grounded.actors, grounded.claims, grounded.quotes) for item in items for found in item.problems
    ]
    turned_away = [found for item in grounded.rejected for found in item.problems]
    doubts = [found for item in grounded.uncertainties for found in item.problems]
    false_items = {found.path.split(".evidence")[0].split(".pieces")[0] for found in problems}
    for found in (*turned_away, *kept, *doubts):
        item, dot, field = found.path.partition(".")
        if found.code == "bad-evidence" and item in false_items:
            continue
        path = item + _DRAFTED.get(dot + field, dot + field)
        problems.append(found if path == found.path else found.model_copy(update={"path": path}))
    return problems


def _false_spans(summary: Summary, article: Article) -> Iterator[Problem]:
    """One problem for each list of spans that cites characters which the article does not have there."""
    evidenced: tuple[tuple[str, Sequence[Point | Claim | Uncertainty]], ...] = (
        ("gist", summary.gist),
        ("claims", summary.claims),
        ("uncertainties", summary.uncertainties),
    )
    for name, items in evidenced:
        for at, item in enumerate(items):
            yield from _first_false(f"{name}[{at}].evidence", item.evidence, article)
    for at, quote in enumerate(summary.quotes):
        yield from _first_false(f"quotes[{at}].pieces", quote.pieces, article)


def _first_false(path: str, spans: Sequence[SpanInfo], article: Article) -> Iterator[Problem]:
    for at, span in enumerate(spans):
        if not _stands(span, article):
            message = "the article does not have these characters at these offsets"
            yield problem("bad-evidence", message, path=f"{path}[{at}].text", text=span.text)
            return


def _stands(span: SpanInfo, article: Article) -> bool:
    return 0 <= span.start < span.end <= len(article.text) and article.text[span.start : span.end] == span.text


def _draft(summary: Summary, article: Article) -> Draft:
    back = _Back(summary, article)
    return Draft.model_construct(
        gist=[DraftPoint.model_construct(text=point.text, sentences=back.sentences(point.evidence)) for point in summary.gist],
        actors=[
            DraftActor.model_construct(
                id=actor.id, name=actor.name, kind=actor.kind, description=actor.description or "", aliases=actor.aliases
            )
            for actor in summary.actors
        ],
        claims=[
            DraftClaim.model_construct(
                id=claim.id,
                text=claim.text,
                source=back.who(claim.source),
                via=[back.who(source) for source in claim.via],
                certainty=claim.certainty,
                positions=back.positions(claim.positions),
                sentences=back.sentences(claim.evidence),
            )
            for claim in summary.claims
        ],
        quotes=[
            DraftQuote.model_construct(
                id=quote.id,
                text=quote.text,
                speaker=back.who(quote.speaker),
                via=[back.who(source) for source in quote.via],
                cue=quote.cue or "",
                claim=quote.claim or "",
                positions=back.positions(quote.positions),
                sentences=back.sentences([*quote.pieces, *([quote.speaker.span] if quote.speaker and quote.speaker.span else [])]),
            )
            for quote in summary.quotes
        ],
        uncertainties=[
            DraftUncertainty.model_construct(
                id=doubt.id,
                text=doubt.text,
                cue=doubt.cue,
                kind=doubt.kind,
                holder=doubt.holder or "",
                claims=doubt.claims,
                sentences=back.sentences(doubt.evidence),
            )
            for doubt in summary.uncertainties
        ],
    )


class _Back:
    """From identifiers and spans back to names and sentence numbers."""

    def __init__(self, summary: Summary, article: Article) -> None:
        self._names = {actor.id: actor.name for actor in summary.actors}
        self._article = article

    def sentences(self, spans: Iterable[SpanInfo]) -> list[int]:
        """The sentences that the spans stand in by their offsets; a span that does not stand there has the number that it states."""
        return sorted({self._article.sentence_at(span.start).number if _stands(span, self._article) else span.sentence for span in spans})

    def who(self, source: Source | None) -> str:
        """A source by the name of its one actor, else as it is written; the reporter's own voice is nobody."""
        if source is None or source.kind == "article":
            return ""
        if len(source.actors) == 1:
            return self._names.get(source.actors[0], source.as_written or source.actors[0])
        return source.as_written or ""

    def positions(self, positions: Iterable[Position]) -> list[DraftPosition]:
        """What others say of an item."""
        return [
            DraftPosition.model_construct(
                actor=self._names.get(position.actor, position.actor), stance=position.stance, sentences=self.sentences([position.span])
            )
            for position in positions
        ]
