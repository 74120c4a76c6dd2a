"""A summary as Markdown (CommonMark, with the tables and footnotes of GitHub), to be read in a pull request: evidence stands in footnotes.

Owns the order of the sections and what stands beside what; every text of an article or a model passes `escaped` or `bold`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.cued import cued
from summarizer.render.escaping import bold, escaped, strong
from summarizer.render.footnotes import Footnotes
from summarizer.render.grouping import actors_by_kind, claims_by_source, disputes, doubts_by_weight, figures_by_source, quotes_by_speaker
from summarizer.render.notices import notices
from summarizer.render.pieces import excerpt
from summarizer.render.provenance import closing
from summarizer.render.wording import CERTAINTY, Wording, also, aside, numbered, quoted, sentences_of, stated, turned_away, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.render.faults import Fault
    from summarizer.render.wording import Given, Link
    from summarizer.schema import Position, Problem, Summary, Uncertainty

__all__ = ["markdown"]

_PASSAGE = 240
_AGAINST = frozenset({"denies", "withdraws"})


def markdown(summary: Summary) -> str:
    """Set `summary` in Markdown. Sections without items are left out."""
    words, notes = Wording(summary), Footnotes(summary)
    lines = [*_masthead(summary)]
    for heading, section in _SECTIONS:
        if found := "\n".join(section(summary, words, notes)).rstrip():
            lines += [f"## {heading}", "", found, ""]
    lines += ["---", "", f"Made by {escaped(closing(summary))}. s3 is the article’s third sentence.", ""]
    return "\n".join([*lines, *notes.lines()]).rstrip("\n") + "\n"


def _masthead(summary: Summary) -> Iterator[str]:
    article = summary.article
    yield f"# {escaped(article.title or 'Summary')}"
    yield ""
    if facts := stated(article):
        yield " · ".join(map(escaped, facts))
        yield ""


def _warnings(problems: Iterable[Problem]) -> str:
    return "".join(f" *(check: {escaped(problem.message)})*" for problem in problems)


def _gist(summary: Summary, _: Wording, notes: Footnotes) -> Iterator[str]:
    for point in summary.gist:
        yield f"- {escaped(point.text)}{notes.cite(point.evidence)}{_warnings(point.problems)}"


def _notices(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    for notice in notices(summary, words):
        entries = [f"{escaped(entry.words)}{notes.cite(entry.spans)}" for entry in notice.entries]
        yield f"- **{notice.reason}:** {'; '.join(entries)}"


def _disputes(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    """A table for each dispute, and under it what it means that the figures differ."""
    for dispute in disputes(summary):
        yield from ("| figure | who gives it |", "| --- | --- |")
        for given in dispute.figures:
            who = escaped(words.chain(given.claim.source, given.claim.via, brief=True))
            yield f"| {_quantity(words, given)}{notes.cite([given.figure.span])} | {who} |"
        yield ""
        for related in words.relations(dispute.conflicts):
            yield from ((strong if related.relation == "contradicts" else escaped)(str(related)), "")


def _quantity(words: Wording, given: Given) -> str:
    """How many of what and when; for a figure that does not say what it counts, the words around it."""
    as_of = f", as of {escaped(when(given.figure.as_of))}" if given.figure.as_of else ""
    around = escaped(words.context(given))
    return f"{strong(words.quantity(given.figure))}{as_of}{f' {around}' * bool(around)}"


def _claims(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    for claims in claims_by_source(summary):
        yield f"- {_chain(words.links(claims[0].source, claims[0].via))}:"
        for claim in claims:
            at = f" · {escaped(when(claim.when))}" if claim.when else ""
            sure = f" · *stated as {CERTAINTY[claim.certainty]}, not as certain*" if CERTAINTY[claim.certainty] else ""
            yield f"  - {escaped(claim.text)}{notes.cite(claim.evidence)}{at}{sure}{_warnings(claim.problems)}"
            yield from _positions(words.beside(claim), words, notes)


def _chain(links: Iterable[Link]) -> str:
    """Who the items below are from, and through whom."""
    return ", via ".join(strong(link.name) + (f" ({escaped(link.note)})" if link.note else "") for link in links)


def _positions(positions: Iterable[Position], words: Wording, notes: Footnotes) -> Iterator[str]:
    for position in positions:
        said = (strong if position.stance in _AGAINST else escaped)(words.position(position))
        yield f"    - {said}{notes.cite([position.span])}"


def _quotes(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    for quotes in quotes_by_speaker(summary):
        yield f"- {_chain(words.speaker(quotes[0]))}:"
        for quote in quotes:
            said = f" {escaped(aside(quote))}" if aside(quote) else ""
            yield f"  - {escaped(quoted(quote))}{notes.cite(quote.pieces)}{said}{_warnings(quote.problems)}"
            yield from _positions(quote.positions, words, notes)


def _figures(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    """One table; who gives several figures is named with the first."""
    if words.figures:
        yield from ("| who gives it | figure |", "| --- | --- |")
    for group in figures_by_source(summary):
        who = escaped(words.chain(group[0].claim.source, group[0].claim.via, brief=True))
        for at, given in enumerate(group):
            yield f"| {who if at == 0 else ''} | {_figure(words, given)}{notes.cite([given.figure.span])} |"


def _figure(words: Wording, given: Given) -> str:
    figure, claim = given
    said = _quantity(words, given)
    if CERTAINTY[claim.certainty]:
        said += f", *stated as {CERTAINTY[claim.certainty]}*"
    if figure.restates in words.figures:
        said += f" (the same figure as “{escaped(words.amount(words.figures[figure.restates].figure))}”)"
    return said


def _uncertainties(summary: Summary, words: Wording, notes: Footnotes) -> Iterator[str]:
    for weight, groups in doubts_by_weight(summary):
        yield from (f"**{weight}**", "")
        yield from (_doubt(doubts, words, notes) for doubts in groups)
        yield ""


def _doubt(doubts: Sequence[Uncertainty], words: Wording, notes: Footnotes) -> str:
    """A sentence with its cues in bold, and what each of them says."""
    pieces = cued(doubts)
    said = words.doubted(doubts, marked=any(piece.differs for piece in pieces))
    evidence = notes.cite(span for doubt in doubts for span in doubt.evidence)
    warnings = "".join(_warnings(doubt.problems) for doubt in doubts)
    return f"- {bold(pieces)}{evidence} · *{escaped(said)}*{warnings}"


def _actors(summary: Summary, _: Wording, notes: Footnotes) -> Iterator[str]:
    del notes  # a footnote for each mention would drown the rest: the sentences are named
    for heading, actors in actors_by_kind(summary):
        yield f"- {heading}:"
        for actor in actors:
            described = f", {escaped(actor.description)}" if actor.description else ""
            others = f" ({escaped(also(actor))})" if also(actor) else ""
            named = escaped(numbered(sentences_of(actor.mentions)))
            yield f"  - {strong(actor.name)}{described}{others}: {named}{_warnings(actor.problems)}"


def _rejected(summary: Summary, _: Wording, notes: Footnotes) -> Iterator[str]:
    from summarizer.render.faults import faulted  # noqa: PLC0415 - aligning words is not on the way to a summary that rejects nothing

    for item in summary.rejected:
        found = faulted(item)
        yield f"- {escaped(turned_away(item))}: {bold(found.text)}"
        yield from (f"  - {line}" for fault in found.faults for line in _fault(fault, notes))


def _fault(fault: Fault, notes: Footnotes) -> Iterator[str]:
    """Why an item was turned away, what the draft had in a field that is not shown, and the nearest passage."""
    from summarizer.render.faults import in_stretch  # noqa: PLC0415 - see above

    problem = fault.problem
    yield f"{escaped(problem.message)} ({problem.code})"
    if fault.ours:
        yield f"{escaped(fault.field)}: {bold(fault.ours)}"
    if problem.nearest:
        passage = in_stretch(fault, notes.stretch(problem.nearest))
        yield f"the article has: “{bold(excerpt(passage, _PASSAGE))}”{notes.cite([problem.nearest])}"


_Section = tuple[str, "Callable[[Summary, Wording, Footnotes], Iterator[str]]"]
_SECTIONS: tuple[_Section, ...] = (
    ("Gist", _gist),
    ("Look at first", _notices),
    ("Figures that differ for the same thing", _disputes),
    ("Claims: who says what", _claims),
    ("Quotes: the article’s own words", _quotes),
    ("Figures: who gives them", _figures),
    ("Doubts the article states", _uncertainties),
    ("Who and what", _actors),
    ("Turned away: drafted, but not borne out by the article", _rejected),
)
