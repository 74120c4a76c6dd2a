"""The rows of one article, for the pages that stand across articles. Takes a summary, keeps none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.faults import faulted
from summarizer.render.html.anchors import Anchors
from summarizer.render.layout import shorten
from summarizer.render.wording import CERTAINTY, Wording, aside, sources_of, turned_away, when
from summarizer.site.about import About
from summarizer.site.names import article_page
from summarizer.site.naming import is_named
from summarizer.site.quantities import COUNTS, quantity
from summarizer.site.rows import Actor, ArticleRow, Doubt, Figure, Piece, Problem, Rows, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.render.pieces import Piece as Differing
    from summarizer.schema import Claim, Position, Quote, Rejected, Source, Summary
    from summarizer.schema import Problem as Found

__all__ = ["Gathering", "rows"]

_TITLE = 120
_APPOSED = ("a ", "an ", "the ")
"""How a description begins that stands behind a name and a comma; ", who" begins a clause."""


def rows(summary: Summary, at: int, item: int, *, has_text: bool) -> Rows:
    """The rows of `summary`, that of the `at`-th article; `item` is its place in a feed, 0 for a whole file."""
    return Gathering(summary, at).rows(item, has_text=has_text)


class Gathering:
    """One article's rows in the making."""

    def __init__(self, summary: Summary, at: int) -> None:
        """Look up who is who."""
        self._summary, self._at = summary, at
        self._words, self._anchors = Wording(summary), Anchors(summary)
        self._place = {actor.id: place for place, actor in enumerate(summary.actors)}

    def rows(self, item: int, *, has_text: bool) -> Rows:
        """All of them."""
        problems = self._problems()
        return Rows(
            self._article(item, problems, has_text=has_text), self._said(), self._figures(), self._actors(), self._doubts(), problems
        )

    def _article(self, item: int, problems: Sequence[Problem], *, has_text: bool) -> ArticleRow:
        summary, article = self._summary, self._summary.article
        path = article.path or article.key or article.id
        return ArticleRow(
            page=article_page(path, item, article.title),
            title=" ".join((article.title or "").split()) or (shorten(summary.gist[0].text, _TITLE) if summary.gist else path),
            publisher=article.publisher or "",
            published=article.published or "",
            path=f"{path}#{item}" if item else path,
            language=article.language or "",
            claims=len(summary.claims),
            quotes=len(summary.quotes),
            figures=len(self._words.figures),
            conflicts=len(summary.conflicts),
            doubts=len(summary.uncertainties),
            rejected=len(summary.rejected),
            warnings=sum(not problem.rejected for problem in problems),
            codes=tuple(sorted({problem.code for problem in problems})),
            actors=tuple((actor.kind, actor.name) for actor in summary.actors),
            has_text=has_text,
        )

    def _said(self) -> list[Said]:
        return [*map(self._claim, self._summary.claims), *map(self._quote, self._summary.quotes)]

    def _claim(self, claim: Claim) -> Said:
        beside = [f"stated as {claim.certainty}" if CERTAINTY[claim.certainty] else "", f"when: {when(claim.when)}" if claim.when else ""]
        return self._of(claim, claim.source, claim.text, self._words.beside(claim), beside)

    def _quote(self, quote: Quote) -> Said:
        return self._of(quote, quote.speaker, quote.text, quote.positions, [aside(quote).strip(" ()")])

    def _of(self, item: Claim | Quote, source: Source | None, text: str, positions: Iterable[Position], beside: Iterable[str]) -> Said:
        parts = [(identifier, "says") for identifier in (source.actors if source else [])]
        parts += [(identifier, "relays") for through in item.via for identifier in through.actors]
        parts += [(position.actor, position.stance) for position in item.positions]
        known = dict.fromkeys((self._place[identifier], part) for identifier, part in parts if identifier in self._place)
        who = self._words.chain(source, item.via)
        return Said(self._at, self._anchors.of(item), text, who, tuple(known), self._positions(positions), tuple(filter(None, beside)))

    def _positions(self, positions: Iterable[Position]) -> tuple[tuple[str, str], ...]:
        """In words, denials first."""
        told = [(position.stance, self._words.position(position)) for position in positions]
        return tuple(sorted(told, key=lambda pair: pair[0] != "denies")) if told else ()

    def _figures(self) -> list[Figure]:
        against = self._against()
        about = About(self._summary)
        return [self._figure(identifier, against.get(identifier, []), about) for identifier in self._words.figures]

    def _against(self) -> dict[str, list[tuple[str, str]]]:
        """For each figure those of the article that are another value of the same thing, or the same one again."""
        anchor_of = {identifier: self._anchors.of(given.figure) for identifier, given in self._words.figures.items()}
        pairs: list[tuple[str, str, str]] = [(*conflict.figures, conflict.relation) for conflict in self._summary.conflicts]  # type: ignore[misc] # two of them
        pairs += [(name, given.figure.restates, "restates") for name, given in self._words.figures.items() if given.figure.restates]
        found: dict[str, list[tuple[str, str]]] = {}
        for one, two, relation in pairs:
            if one in anchor_of and two in anchor_of:
                found.setdefault(one, []).append((anchor_of[two], relation))
                found.setdefault(two, []).append((anchor_of[one], relation))
        return found

    def _figure(self, identifier: str, against: list[tuple[str, str]], about: About) -> Figure:
        figure, claim = self._words.figures[identifier]
        chain = [claim.source, *claim.via]
        measured = quantity(figure, about.near(figure, claim) if figure.kind in COUNTS else frozenset())
        return Figure(
            article=self._at,
            anchor=self._anchors.of(figure),
            claim=self._anchors.of(claim),
            kind=figure.kind,
            value=figure.value,
            upper=figure.upper,
            bound=figure.bound,
            unit=figure.unit,
            counted=" ".join((figure.counted or "").split()),
            role=figure.role,
            amount=self._words.amount(figure),
            words=self._words.quantity(figure),
            who=self._words.chain(claim.source, claim.via),
            source_kind=claim.source.kind,
            anonymous=any(source.kind == "unnamed" for source in chain),
            actors=tuple(self._place[one] for one in claim.source.actors if one in self._place),
            positions=self._positions(claim.positions),
            certainty=CERTAINTY[claim.certainty],
            as_of=when(figure.as_of) if figure.as_of else "",
            as_of_date=(figure.as_of.date or "") if figure.as_of else "",
            quantity=measured,
            where=about.where(figure, claim) if measured is not None else None,
            conflicts=tuple(against),
        )

    def _actors(self) -> list[Actor]:
        apposed = self._apposed()
        return [
            Actor(
                article=self._at,
                anchor=self._anchors.of(actor),
                kind=actor.kind,
                name=actor.name,
                description=actor.description or apposed.get(actor.id, ""),
                aliases=tuple(actor.aliases),
                mentions=len(actor.mentions),
                named=is_named(actor),
            )
            for actor in self._summary.actors
        ]

    def _apposed(self) -> dict[str, str]:
        """What stands behind the name of a source, "a baker in Sant Coral", also where the reading knew no such description; by actor."""
        found: dict[str, str] = {}
        for source in sources_of(self._summary):
            name, _, behind = " ".join((source.as_written or "").split()).partition(", ")
            if len(source.actors) == 1 and name == self._words.actor(source.actors[0]) and behind.startswith(_APPOSED):
                found.setdefault(source.actors[0], behind)
        return found

    def _doubts(self) -> list[Doubt]:
        return [
            Doubt(
                self._at,
                self._anchors.of(doubt),
                doubt.kind,
                " ".join(doubt.cue.split()),
                doubt.text,
                self._words.actor(doubt.holder) if doubt.holder else "",
            )
            for doubt in self._summary.uncertainties
        ]

    def _problems(self) -> list[Problem]:
        """What was turned away, then the warnings beside what was kept."""
        summary = self._summary
        found = [problem for item in summary.rejected for problem in self._turned_away(self._anchors.of(item), item)]
        for point in summary.gist:
            found += self._warnings(self._anchors.of(point), "gist", point.text, point.problems)
        for sort, items in (("claim", summary.claims), ("quote", summary.quotes), ("uncertainty", summary.uncertainties)):
            for kept in items:
                found += self._warnings(self._anchors.of(kept), sort, kept.text, kept.problems)
        for actor in summary.actors:
            found += self._warnings(self._anchors.of(actor), "actor", actor.name, actor.problems)
        return found

    def _turned_away(self, anchor: str, item: Rejected) -> Iterator[Problem]:
        marked = faulted(item)
        for fault in marked.faults:
            problem = fault.problem
            yield Problem(
                self._at,
                anchor,
                True,  # noqa: FBT003 - `rejected`
                turned_away(item),
                problem.code,
                problem.message,
                _pieces(marked.text),
                fault.field,
                _pieces(fault.ours),
                _pieces(fault.theirs),
                problem.nearest.sentence if problem.nearest else 0,
            )

    def _warnings(self, anchor: str, item: str, text: str, problems: Iterable[Found]) -> Iterator[Problem]:
        for problem in problems:
            nearest = (Piece(problem.nearest.text, differs=False),) if problem.nearest else ()
            sentence = problem.nearest.sentence if problem.nearest else 0
            drafted = (Piece(text, differs=False),)
            yield Problem(self._at, anchor, False, item, problem.code, problem.message, drafted, "", (), nearest, sentence)  # noqa: FBT003 - see above


def _pieces(found: Iterable[Differing]) -> tuple[Piece, ...]:
    return tuple(Piece(piece.text, piece.differs) for piece in found)
