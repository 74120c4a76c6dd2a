"""A summary as Markdown (CommonMark, with the tables and footnotes of GitHub): evidence stands in footnotes.

No character of an article or a model becomes markup, a link or HTML: `escaped` guards all of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.render.grouping import actors_by_kind, claims_by_source, doubts_by_sentence
from summarizer.render.layout import one_line, shorten
from summarizer.render.provenance import closing
from summarizer.render.wording import CERTAINTY, Wording, also, aside, numbered, quoted, sentences_of, stated, turned_away, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.schema import Claim, Problem, Quote, SpanInfo, Summary

__all__ = ["escaped", "markdown"]

# A backslash before ASCII punctuation makes it literal everywhere in CommonMark. "://" and "www." would become links on GitHub, ":" and "."
# escaped keep them from it. "@" likewise; whether a site links addresses after rendering is out of our hands.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&#~|$@!^]|(?<=[A-Za-z]):(?=//)|(?<=[Ww]{3})\.")
_AT_START = re.compile(r"^(?:[-+=](?=\s|[-+=]|$)|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))")
_PASSAGE = 240


def escaped(text: str) -> str:
    """`text` on one line, as Markdown that renders to the same characters and nothing else."""
    line = _MARKUP.sub(lambda match: f"\\{match[0]}", one_line(text))
    return _AT_START.sub(lambda match: f"{match[0]}\\" if match["number"] else f"\\{match[0]}", line)


def markdown(summary: Summary) -> str:
    """Set `summary` in Markdown. Sections without items are left out."""
    words, notes = Wording(summary), _Footnotes()
    lines = [*_masthead(summary)]
    for heading, section in _SECTIONS:
        if found := list(section(summary, words, notes)):
            lines += [f"## {heading}", "", *found, ""]
    lines += ["---", "", f"Made by {escaped(closing(summary))}", ""]
    return "\n".join([*lines, *notes.lines()]).rstrip("\n") + "\n"


class _Footnotes:
    """One footnote for each stretch of the article that is cited, labelled by its sentence."""

    def __init__(self) -> None:
        self._labels: dict[tuple[int, int], str] = {}
        self._spans: list[SpanInfo] = []
        self._in_sentence: dict[int, int] = {}

    def cite(self, spans: Iterable[SpanInfo]) -> str:
        return "".join(f"[^{label}]" for label in dict.fromkeys(map(self._label, spans)))

    def _label(self, span: SpanInfo) -> str:
        where = (span.start, span.end)
        if where not in self._labels:
            again = self._in_sentence[span.sentence] = self._in_sentence.get(span.sentence, 0) + 1
            self._labels[where] = f"s{span.sentence}" + (f"-{again}" if again > 1 else "")
            self._spans.append(span)
        return self._labels[where]

    def lines(self) -> Iterator[str]:
        for span in sorted(self._spans, key=lambda span: (span.start, span.end)):
            label = self._labels[span.start, span.end]
            yield f"[^{label}]: Sentence {span.sentence} ({span.part}, characters {span.start} to {span.end}): “{escaped(span.text)}”"
            yield ""


def _masthead(summary: Summary) -> Iterator[str]:
    article = summary.article
    yield f"# {escaped(article.title or 'Summary')}"
    yield ""
    if facts := stated(article):
        yield " · ".join(map(escaped, facts))
        yield ""


def _warnings(problems: Iterable[Problem]) -> str:
    return "".join(f" *(check: {escaped(problem.message)})*" for problem in problems)


def _gist(summary: Summary, _: Wording, notes: _Footnotes) -> Iterator[str]:
    for point in summary.gist:
        yield f"- {escaped(point.text)}{notes.cite(point.evidence)}{_warnings(point.problems)}"


def _claims(summary: Summary, words: Wording, notes: _Footnotes) -> Iterator[str]:
    for claims in claims_by_source(summary):
        yield f"- **{escaped(words.chain(claims[0].source, claims[0].via))}:**"
        for claim in claims:
            yield f"  - {escaped(claim.text)}{notes.cite(claim.evidence)}{_warnings(claim.problems)}"
            yield from (f"    - {line}" for line in _beside(claim, words, notes))


def _beside(claim: Claim, words: Wording, notes: _Footnotes) -> Iterator[str]:
    if CERTAINTY[claim.certainty]:
        yield f"stated as {CERTAINTY[claim.certainty]}, not as certain"
    if claim.when:
        yield f"when: {escaped(when(claim.when))}"
    for position in claim.positions:
        yield f"{escaped(words.position(position))}{notes.cite([position.span])}"


def _quotes(summary: Summary, words: Wording, notes: _Footnotes) -> Iterator[str]:
    for quote in summary.quotes:
        yield f"- {escaped(quoted(quote))}{notes.cite(quote.pieces)}{_warnings(quote.problems)}<br>"
        yield f"  — {_speaker(quote, words)}"
        yield from (f"  - {escaped(words.position(position))}{notes.cite([position.span])}" for position in quote.positions)


def _speaker(quote: Quote, words: Wording) -> str:
    if quote.speaker is None:
        return f"the article does not say who{aside(quote)}"
    return f"**{escaped(words.chain(quote.speaker, quote.via))}**{aside(quote)}"


def _figures(_: Summary, words: Wording, notes: _Footnotes) -> Iterator[str]:
    if words.figures:
        yield "| figure | as of | who gives it |"
        yield "| --- | --- | --- |"
    for figure, claim in words.figures.values():
        as_of = escaped(figure.as_of.as_written) if figure.as_of else ""
        who = escaped(words.chain(claim.source, claim.via))
        yield f"| {escaped(words.quantity(figure))}{notes.cite(claim.evidence)} | {as_of} | {who} |"


def _conflicts(summary: Summary, words: Wording, notes: _Footnotes) -> Iterator[str]:
    for conflict in summary.conflicts:
        given = [words.figures[identifier] for identifier in conflict.figures if identifier in words.figures]
        sides = [
            f"**{escaped(words.quantity(figure))}** ({escaped(words.chain(claim.source, claim.via))}){notes.cite(claim.evidence)}"
            for figure, claim in given
        ]
        yield f"- {' against '.join(sides)}. {escaped(words.relation(conflict))}"


def _uncertainties(summary: Summary, words: Wording, notes: _Footnotes) -> Iterator[str]:
    for doubts in doubts_by_sentence(summary):
        cues = [
            f"“{escaped(cue)}” ({kind})" + (f", held by {escaped(holder)}" if holder else "") for cue, kind, holder in words.doubts(doubts)
        ]
        warnings = "".join(_warnings(doubt.problems) for doubt in doubts)
        evidence = notes.cite(span for doubt in doubts for span in doubt.evidence)
        yield f"- {', '.join(cues)}: {escaped(doubts[0].text)}{evidence}{warnings}"


def _actors(summary: Summary, _: Wording, notes: _Footnotes) -> Iterator[str]:
    del notes  # every mention is in the JSON; a footnote for each would drown the rest
    for heading, actors in actors_by_kind(summary):
        yield f"- {heading}:"
        for actor in actors:
            described = f", {escaped(actor.description)}" if actor.description else ""
            others = f" ({escaped(also(actor))})" if also(actor) else ""
            named = escaped(numbered(sentences_of(actor.mentions)))
            yield f"  - **{escaped(actor.name)}**{described}{others}, {named}{_warnings(actor.problems)}"


def _rejected(summary: Summary, _: Wording, notes: _Footnotes) -> Iterator[str]:
    for item in summary.rejected:
        yield f"- {escaped(turned_away(item))}: {escaped(item.text)}"
        for problem in item.problems:
            nearest = f" The article has: “{escaped(shorten(problem.nearest.text, _PASSAGE))}”" if problem.nearest else ""
            yield f"  - {escaped(problem.message)} ({problem.code}).{nearest}{notes.cite([problem.nearest] if problem.nearest else [])}"


_Section = tuple[str, "Callable[[Summary, Wording, _Footnotes], Iterator[str]]"]
_SECTIONS: tuple[_Section, ...] = (
    ("Gist", _gist),
    ("Claims: who says what", _claims),
    ("Quotes", _quotes),
    ("Figures and who gives them", _figures),
    ("Figures that differ for the same thing", _conflicts),
    ("Doubts the article states", _uncertainties),
    ("Who and what", _actors),
    ("Turned away: drafted, but not borne out by the article", _rejected),
)
