"""A summary as a page for a terminal, to be read by an editor on deadline.

Owns the order of the sections and what stands beside what. `[s3]` is the third sentence of the article, as `summarize read` numbers them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.cued import cued
from summarizer.render.grouping import actors_by_kind, claims_by_source, disputes, doubts_by_weight, figures_by_source, quotes_by_speaker
from summarizer.render.layout import Page, Run, width
from summarizer.render.notices import notices
from summarizer.render.pieces import excerpt
from summarizer.render.provenance import closing
from summarizer.render.stretches import Stretches
from summarizer.render.wording import CERTAINTY, Wording, also, aside, numbered, quoted, sentences_of, stated, turned_away, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.render.faults import Fault
    from summarizer.render.pieces import Piece
    from summarizer.render.wording import Given, Link
    from summarizer.schema import Position, Problem, SpanInfo, Summary, Uncertainty

__all__ = ["text"]

_BULLET = "  • "
_UNDER = "    "
_PASSAGE = 240  # characters of the nearest passage: two or three lines place it; `-f json` has all of it
_SHARE = 0.45
"""Of the columns, what the figures of a dispute may take: who gives them is the longer part."""
_AGAINST = frozenset({"denies", "withdraws"})


def text(summary: Summary, *, width: int = 80, color: bool = False) -> str:
    """Set `summary` in lines of at most `width` columns, emphasized with ANSI codes if `color`. Sections without items are left out."""
    page, words = Page(width, color=color), Wording(summary)
    _masthead(page, summary)
    for section in _SECTIONS:
        section(page, summary, words)
    page.blank()
    page.put([(f"Made by {closing(summary)}", "soft")])
    return str(page)


def _refs(spans: Iterable[SpanInfo]) -> list[Run]:
    numbers = sentences_of(spans)
    return [(f" [{numbered(numbers)}]", "soft")] if numbers else []


def _warnings(problems: Iterable[Problem]) -> list[Run]:
    return [(f" (check: {problem.message})", "doubt") for problem in problems]


def _marked(pieces: Iterable[Piece], style: str) -> list[Run]:
    return [(piece.text, style) if piece.differs else piece.text for piece in pieces]


def _masthead(page: Page, summary: Summary) -> None:
    article = summary.article
    if article.title:
        page.put([(article.title, "strong")])
    page.put([(" · ".join(stated(article)), "soft")])


def _gist(page: Page, summary: Summary, _: Wording) -> None:
    if summary.gist:
        page.heading("GIST")
    for point in summary.gist:
        page.put([point.text, *_refs(point.evidence), *_warnings(point.problems)], first=_BULLET)


def _notices(page: Page, summary: Summary, words: Wording) -> None:
    found = notices(summary, words)
    if found:
        page.heading("LOOK AT FIRST")
    for notice in found:
        runs: list[Run] = []
        for entry in notice.entries:
            runs += ["; " if runs else ": " if entry.words else "", entry.words, *_refs(entry.spans)]
        page.put([(notice.reason, "doubt"), *runs], first=_BULLET)


def _disputes(page: Page, summary: Summary, words: Wording) -> None:
    found = disputes(summary)
    if found:
        page.heading("FIGURES THAT DIFFER", "for the same thing")
    for at, dispute in enumerate(found):
        if at:
            page.blank()
        _side_by_side(page, words, dispute.figures)
        for related in words.relations(dispute.conflicts):
            page.put([(str(related), "wrong" if related.relation == "contradicts" else "")], first="  → ")


def _side_by_side(page: Page, words: Wording, figures: Iterable[Given]) -> None:
    """A line for each figure: how many, of what and when, and beside it who says so."""
    rows = [(_amount(words, given), given) for given in figures]
    widest = max((sum(width(run if isinstance(run, str) else run[0]) for run in row) for row, _ in rows), default=0)
    at = min(widest + len(_BULLET) + 2, int(page.columns * _SHARE))
    for row, (figure, claim) in rows:
        who = words.chain(claim.source, claim.via, brief=True)
        page.beside(row, [who, *_refs([figure.span])], first=_BULLET, at=at)


def _amount(words: Wording, given: Given) -> list[Run]:
    """How many of what and when; for a figure that does not say what it counts, the words around it."""
    figure = given.figure
    told = words.told(figure)
    as_of = f", as of {when(figure.as_of)}" if figure.as_of else ""
    return [told.before, (told.amount, "strong"), told.after, as_of, (words.context(given), "soft")]


def _claims(page: Page, summary: Summary, words: Wording) -> None:
    if summary.claims:
        page.heading("CLAIMS", "who says what")
    for claims in claims_by_source(summary):
        _who(page, words.links(claims[0].source, claims[0].via))
        for claim in claims:
            at = [(f" · {when(claim.when)}", "soft")] if claim.when else []
            page.put([claim.text, *_refs(claim.evidence), *at, *_warnings(claim.problems)], first=_BULLET)
            if CERTAINTY[claim.certainty]:
                page.put([(f"stated as {CERTAINTY[claim.certainty]}, not as certain", "doubt")], first=_UNDER)
            _positions(page, words, words.beside(claim))


def _who(page: Page, links: Iterable[Link]) -> None:
    """Who the items below are from, and through whom; that somebody is not named stands out."""
    runs: list[Run] = []
    for link in links:
        runs += [", via " if runs else "", (link.name, "strong"), *([(f" ({link.note})", "doubt")] if link.note else [])]
    page.put([*runs, ":"], first="  ")


def _positions(page: Page, words: Wording, positions: Iterable[Position]) -> None:
    for position in positions:
        style = "wrong" if position.stance in _AGAINST else "strong"
        page.put([(words.position(position), style), *_refs([position.span])], first=f"{_UNDER}→ ")


def _quotes(page: Page, summary: Summary, words: Wording) -> None:
    if summary.quotes:
        page.heading("QUOTES", "the article's own words")
    for quotes in quotes_by_speaker(summary):
        _who(page, words.speaker(quotes[0]))
        for quote in quotes:
            page.put([quoted(quote), (aside(quote), "soft"), *_refs(quote.pieces), *_warnings(quote.problems)], first=_BULLET)
            _positions(page, words, quote.positions)


def _figures(page: Page, summary: Summary, words: Wording) -> None:
    if words.figures:
        page.heading("FIGURES", "who gives them")
    for group in figures_by_source(summary):
        _who(page, words.links(group[0].claim.source, group[0].claim.via, brief=True))
        for given in group:
            page.put([*_figure(words, given), *_refs([given.figure.span])], first=_BULLET)


def _figure(words: Wording, given: Given) -> list[Run]:
    """A figure with what it counts, its date, how sure its source is, and which figure it repeats."""
    figure, claim = given
    runs = _amount(words, given)
    if CERTAINTY[claim.certainty]:
        runs += [", ", (f"stated as {CERTAINTY[claim.certainty]}", "doubt")]
    if figure.restates in words.figures:
        runs.append(f" (the same figure as “{words.amount(words.figures[figure.restates].figure)}”)")
    return runs


def _uncertainties(page: Page, summary: Summary, words: Wording) -> None:
    if summary.uncertainties:
        page.heading("DOUBTS THE ARTICLE STATES")
    for weight, groups in doubts_by_weight(summary):
        page.put([(weight, "strong"), ":"], first="  ")
        for doubts in groups:
            _doubts(page, words, doubts)


def _doubts(page: Page, words: Wording, doubts: Sequence[Uncertainty]) -> None:
    """A sentence with its cues marked, and what each of them says."""
    pieces = cued(doubts)
    evidence = _refs(span for doubt in doubts for span in doubt.evidence)
    warnings = [run for doubt in doubts for run in _warnings(doubt.problems)]
    said = words.doubted(doubts, marked=any(piece.differs for piece in pieces))
    page.put([*_marked(pieces, "cue"), *evidence, (f" · {said}", "soft"), *warnings], first=_BULLET)


def _actors(page: Page, summary: Summary, _: Wording) -> None:
    if summary.actors:
        page.heading("WHO AND WHAT")
    for heading, actors in actors_by_kind(summary):
        page.put([f"{heading}:"], first="  ")
        for actor in actors:
            described = f", {actor.description}" if actor.description else ""
            others = f" ({also(actor)})" if also(actor) else ""
            page.put(
                [(actor.name, "strong"), described, (others, "soft"), *_refs(actor.mentions), *_warnings(actor.problems)], first=_BULLET
            )


def _rejected(page: Page, summary: Summary, _: Wording) -> None:
    if not summary.rejected:
        return
    from summarizer.render.faults import faulted  # noqa: PLC0415 - aligning words is not on the way to a summary that rejects nothing

    page.heading("TURNED AWAY", "drafted, but not borne out by the article")
    stretches = Stretches(summary)
    for item in summary.rejected:
        found = faulted(item)
        page.put([(f"{turned_away(item)}: ", "soft"), *_marked(found.text, "fault")], first="  ✗ ")
        for fault in found.faults:
            _fault(page, fault, stretches)


def _fault(page: Page, fault: Fault, stretches: Stretches) -> None:
    """Why an item was turned away: the reason, what the draft had in a field that is not shown, and the nearest passage."""
    from summarizer.render.faults import in_stretch  # noqa: PLC0415 - see above

    problem = fault.problem
    page.put([problem.message, (f" ({problem.code})", "soft")], first=_UNDER)
    if fault.ours:
        page.put([(f"{fault.field}: ", "soft"), *_marked(fault.ours, "fault")], first=_UNDER)
    if problem.nearest:
        passage = in_stretch(fault, stretches.around(problem.nearest))
        nearest = _marked(excerpt(passage, _PASSAGE), "instead")
        page.put([("the article has: ", "soft"), "“", *nearest, "”", *_refs([problem.nearest])], first=_UNDER)


_SECTIONS: tuple[Callable[[Page, Summary, Wording], None], ...] = (
    _gist,
    _notices,
    _disputes,
    _claims,
    _quotes,
    _figures,
    _uncertainties,
    _actors,
    _rejected,
)
