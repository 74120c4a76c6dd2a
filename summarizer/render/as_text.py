"""A summary as a page for a terminal, to be read by an editor on deadline.

Owns the order of the sections and what stands beside what. `[s3]` is the third sentence of the article, as `summarize read` numbers them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.grouping import actors_by_kind, claims_by_source, doubts_by_sentence
from summarizer.render.layout import Page, Run, shorten
from summarizer.render.wording import CERTAINTY, Wording, aside, made_by, mentions, quoted, sentences_of, stated, turned_away, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.schema import Claim, Conflict, Problem, Quote, SpanInfo, Summary

__all__ = ["text"]

_BULLET = "  • "
_UNDER = "    "
_PASSAGE = 240  # characters of the nearest passage: two or three lines place it; `-f json` has all of it


def text(summary: Summary, *, width: int = 80, color: bool = False) -> str:
    """Set `summary` in lines of at most `width` columns, emphasized with ANSI codes if `color`. Sections without items are left out."""
    page, words = Page(width, color=color), Wording(summary)
    _masthead(page, summary)
    for section in _SECTIONS:
        section(page, summary, words)
    page.blank()
    page.put([("Made by " + "; ".join([*made_by(summary.provenance), *summary.provenance.notes]), "soft")])
    return str(page)


def _refs(spans: Iterable[SpanInfo]) -> list[Run]:
    numbers = sentences_of(spans)
    return [(f" [{', '.join(f's{number}' for number in numbers)}]", "soft")] if numbers else []


def _warnings(problems: Iterable[Problem]) -> list[Run]:
    return [(f" (check: {problem.message})", "doubt") for problem in problems]


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


def _claims(page: Page, summary: Summary, words: Wording) -> None:
    if summary.claims:
        page.heading("CLAIMS", "who says what")
    for claims in claims_by_source(summary):
        page.put([(words.chain(claims[0].source, claims[0].via), "strong"), ":"], first="  ")
        for claim in claims:
            page.put([claim.text, *_refs(claim.evidence), *_warnings(claim.problems)], first=_BULLET)
            _beside(page, words, claim)


def _beside(page: Page, words: Wording, claim: Claim) -> None:
    """What stands under a claim: how sure its source is, when, its figures, and who else speaks to it."""
    if CERTAINTY[claim.certainty]:
        page.put([(f"stated as {CERTAINTY[claim.certainty]}, not as certain", "doubt")], first=_UNDER)
    if claim.when:
        page.put([f"when: {when(claim.when)}"], first=_UNDER)
    if bounded := [words.amount(figure) for figure in claim.figures if figure.bound != "exact"]:
        page.put([f"figures: {', '.join(bounded)}"], first=_UNDER)
    for position in claim.positions:
        page.put([(words.position(position), "strong"), *_refs([position.span])], first=_UNDER)


def _quotes(page: Page, summary: Summary, words: Wording) -> None:
    if summary.quotes:
        page.heading("QUOTES", "the article's own words")
    for quote in summary.quotes:
        page.put([quoted(quote), *_refs(quote.pieces), *_warnings(quote.problems)], first=_BULLET)
        page.put(_speaker(words, quote), first=f"{_UNDER}— ")
        for position in quote.positions:
            page.put([(words.position(position), "strong"), *_refs([position.span])], first=_UNDER)


def _speaker(words: Wording, quote: Quote) -> list[Run]:
    if quote.speaker is None:
        return [("the article does not say who", "doubt"), aside(quote)]
    return [(words.chain(quote.speaker, quote.via), "strong"), aside(quote)]


def _figures(page: Page, _: Summary, words: Wording) -> None:
    if words.figures:
        page.heading("FIGURES", "who gives them")
    for figure, claim in words.figures.values():
        as_of = f", as of {figure.as_of.as_written}" if figure.as_of else ""
        again = ""
        if figure.restates in words.figures:
            again = f" (the same figure as “{words.amount(words.figures[figure.restates].figure)}”)"
        said: list[Run] = [(words.amount(figure), "strong"), words.quantity(figure).removeprefix(words.amount(figure)), as_of, again]
        page.put([*said, " — ", words.chain(claim.source, claim.via), *_refs([figure.span])], first=_BULLET)


def _conflicts(page: Page, summary: Summary, words: Wording) -> None:
    if summary.conflicts:
        page.heading("FIGURES THAT DIFFER", "for the same thing")
    for conflict in summary.conflicts:
        _sides(page, words, conflict)
        page.put([(words.relation(conflict), "wrong" if conflict.relation == "contradicts" else "")], first=f"{_UNDER}→ ")


def _sides(page: Page, words: Wording, conflict: Conflict) -> None:
    for first, identifier in zip((_BULLET, "    against "), conflict.figures, strict=True):
        if identifier in words.figures:
            figure, claim = words.figures[identifier]
            who = words.chain(claim.source, claim.via)
            page.put([(words.quantity(figure), "strong"), " — ", who, *_refs([figure.span])], first=first, rest=_UNDER)


def _uncertainties(page: Page, summary: Summary, words: Wording) -> None:
    if summary.uncertainties:
        page.heading("DOUBTS THE ARTICLE STATES")
    for doubts in doubts_by_sentence(summary):
        runs: list[Run] = []
        for cue, kind, holder in words.doubts(doubts):
            runs += [", " if runs else "", (f"“{cue}”", "doubt"), (f" ({kind})", "soft"), (f", held by {holder}" if holder else "", "soft")]
        warnings = [run for doubt in doubts for run in _warnings(doubt.problems)]
        evidence = _refs(span for doubt in doubts for span in doubt.evidence)
        page.put([*runs, ": ", doubts[0].text, *evidence, *warnings], first=_BULLET)


def _actors(page: Page, summary: Summary, _: Wording) -> None:
    if summary.actors:
        page.heading("WHO AND WHAT")
    for heading, actors in actors_by_kind(summary):
        page.put([f"{heading}:"], first="  ")
        for actor in actors:
            described = f", {actor.description}" if actor.description else ""
            page.put([(actor.name, "strong"), described, (f" ({mentions(actor)})", "soft"), *_warnings(actor.problems)], first=_BULLET)


def _rejected(page: Page, summary: Summary, _: Wording) -> None:
    if summary.rejected:
        page.heading("TURNED AWAY", "drafted, but not borne out by the article")
    for item in summary.rejected:
        page.put([(f"{turned_away(item)}: ", "soft"), item.text], first="  ✗ ")
        for problem in item.problems:
            page.put([(problem.message, "wrong"), (f" ({problem.code})", "soft")], first=_UNDER)
            if problem.nearest:
                nearest = shorten(problem.nearest.text, _PASSAGE)
                page.put([("the article has: ", "soft"), f"“{nearest}”", *_refs([problem.nearest])], first=_UNDER)


_SECTIONS: tuple[Callable[[Page, Summary, Wording], None], ...] = (
    _gist,
    _claims,
    _quotes,
    _figures,
    _conflicts,
    _uncertainties,
    _actors,
    _rejected,
)
