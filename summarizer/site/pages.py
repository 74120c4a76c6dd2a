"""The pages across articles, out of the rows: index, actors, figures, uncertainties, problems. Values in, names and texts of files out.

A page holds so many rows that a browser takes them at once; the others are on further pages, which links lead to without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.render.html import Frame, Link, environment
from summarizer.render.wording import BOUND, DOUBT, RELATION
from summarizer.site.figures import statements
from summarizer.site.paging import Head, Page, chunked, page_names, starts, turns
from summarizer.site.people import SECTIONS
from summarizer.site.plot import MOST, plot
from summarizer.site.rows import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jinja2 import Template
    from jinja2.runtime import Macro

    from summarizer.site.collected import Collected
    from summarizer.site.figures import Group
    from summarizer.site.people import Person
    from summarizer.site.rows import Doubt, Figure

__all__ = ["LINKS", "Pages", "frame_of"]

LINKS = (
    ("Articles", "index.html"),
    ("Actors", "actors.html"),
    ("Figures", "figures.html"),
    ("Uncertainties", "uncertainties.html"),
    ("Problems", "problems.html"),
)
_ARTICLES, _PEOPLE, _ROWS, _GROUPS = 200, 300, 150, 20
"""Rows of a page: 200 articles are 60 kB, 20 plots 100 kB."""
_DOUBTS = ("anonymous-source", "unverified", "prediction", "estimate", "hedge")
"""What a fact-checker looks at first comes first."""
_LEGEND = {
    "circle": "a named source",
    "square": "a document",
    "triangle": "the article itself, or a source that is not given",
    "diamond": "an anonymous source, or passed on by or from one",
    "hollow": "about (hollow)",
    "bar": "a range",
    "arrow": "a bound: at least, at most",
    "pale": "an earlier value (pale)",
}
_AGREES = "All give the same value."
_LEAVES_ROOM = "All can be true."
_SHOWN_BOUNDS = {name: words or {"exact": "exact", "range": "range"}[name] for name, words in BOUND.items()}


@cache
def frame_of(folder: str) -> Frame:
    """The frame of the pages in a folder of the site, "" for those at its top."""
    up = "../" if folder else ""
    return Frame(assets=f"{up}assets", links=tuple(Link(label, up + href) for label, href in LINKS))


def _described(person: Person) -> str:
    if person.namesakes:
        return f"may be several people: {', '.join(one.description for one in person.namesakes)}"
    return person.described[0] if person.described else ""


@dataclass(frozen=True)
class Pages:
    """Makes the pages of one site; `tool` signs them."""

    rows: Collected
    order: Sequence[int]
    tool: str

    def index(self, parts: int) -> Iterator[Page]:
        """The articles, the latest first; `parts` is how many parts of data the script can load."""
        articles = [self.rows.articles[at] for at in self.order]
        chunks = chunked(articles, _ARTICLES)
        dates = sorted(article.date for article in articles if article.date)
        span = f", from {dates[0]} to {dates[-1]}" if dates and dates[0] != dates[-1] else f", of {dates[0]}" if dates else ""
        lead = f"{_counted(len(articles), 'article')}{span}"
        texts = sum(not article.has_text for article in articles)
        lead += f"; of {texts} the text is not kept, and their pages have the items without it." if texts else "."
        names = page_names("index.html", "articles", len(chunks))
        for n, chunk in enumerate(chunks):
            shown = f"{n * _ARTICLES + 1} to {n * _ARTICLES + len(chunk)} of {len(articles)}" if len(chunks) > 1 else ""
            yield self._page(
                "index.html",
                names[n],
                Head("Articles", n, names, ("site.js", "search.js", "index.js") if n == 0 else ()),
                articles=chunk,
                lead=lead,
                shown=shown,
                parts=parts if n == 0 else 0,
            )

    def actors(self, people: Sequence[Person]) -> Iterator[Page]:
        """The list of actors, and a page for each of whom there is something to say."""
        chunks = chunked([self._listed(person) for person in people], _PEOPLE)
        lead = (
            f"{_counted(len(people), 'actor')} of all articles. Two articles mean one actor when its kind and its full name are the same. "
            "Who is described and not named is in the page of the article only."
        )
        names = page_names("actors.html", "actors", len(chunks))
        for n, chunk in enumerate(chunks):
            head = Head("Actors", n, names)
            yield self._page("actors.html", names[n], head, people=chunk, lead=lead)
        for person in people:
            if person.has_page:
                yield from self._about(person)

    def _listed(self, person: Person) -> dict[str, Any]:
        article = self.rows.articles[person.first.article]
        return {
            "href": person.page if person.has_page else f"{article.page}#{person.first.anchor}",
            "name": person.name,
            "kind": person.kind,
            "description": _described(person),
            "articles": person.articles,
            "claims": person.count("claims"),
            "quotes": person.count("quotes"),
            "denials": person.denials,
        }

    def _about(self, person: Person) -> Iterator[Page]:
        rows = [(section, row) for section in SECTIONS for row in person.sections.get(section, ())]
        chunks = chunked(rows, _ROWS)
        stem = person.page.removesuffix(".html")
        names = page_names(person.page, stem, len(chunks))
        beside = tuple(name.removeprefix("actors/") for name in names)
        begin = [(SECTIONS[start.kind], start) for start in starts([section for section, _ in rows], beside, _ROWS)]
        for n, chunk in enumerate(chunks):
            head = Head(person.name, n, beside)
            sections = [
                {"name": section, "heading": SECTIONS[section], "rows": [row for _, row in found]}
                for section, found in groupby(chunk, key=lambda pair: pair[0])
            ]
            yield self._page("actor.html", names[n], head, person=person, sections=sections, begin=begin, articles=self.rows.articles)

    def quantities(self, groups: Sequence[Group]) -> list[tuple[str, str, str]]:
        """What the pages of figures have: heading, what it means that the figures stand side by side, and address of each."""
        names = page_names("figures.html", "figures", len(chunked(groups, _GROUPS)))
        return [(_heading(group), _relation(group), f"{names[at // _GROUPS]}#h{at + 1}") for at, group in enumerate(groups)]

    def figures(self, groups: Sequence[Group], parts: int) -> Iterator[Page]:
        """What is counted more than once, disagreements first, with a plot each; `parts` is how many parts of data the script can load."""
        chunks = chunked(groups, _GROUPS)
        apart = sum(group.verdict == "contradicts" for group in groups)
        lead = (
            f"{_counted(len(groups), 'quantity', 'quantities')} of which there is more than one statement; for {apart} no value fits all. "
            "Statements of two articles are set side by side only when they count the same in the same words, name the same place or "
            "firm, and are a week apart at most. Figures that are given once are in the pages of their articles."
        )
        names = page_names("figures.html", "figures", len(chunks))
        for n, chunk in enumerate(chunks):
            searched = n == 0 and len(chunks) > 1
            head = Head("Figures", n, names, ("site.js", "figures.js") if searched else ())
            shown = [self._group(group, n * _GROUPS + k + 1) for k, group in enumerate(chunk)]
            values = {
                "groups": shown,
                "lead": lead,
                "legend": _LEGEND,
                "bounds": _SHOWN_BOUNDS,
                "dot": _dot(),
                "parts": parts if searched else 0,
            }
            yield self._page("figures.html", names[n], head, articles=self.rows.articles, **values)

    def _group(self, group: Group, number: int) -> dict[str, Any]:
        said = statements(group)
        return {
            "id": number,
            "heading": _heading(group),
            "verdict": group.verdict,
            "relation": _relation(group),
            "explained": self._explained(group),
            "plot": plot(said, self.rows.articles),
            "rows": said[:MOST],
            "more": max(len(said) - MOST, 0),
        }

    def _explained(self, group: Group) -> str:
        one, two = group.apart
        told = "" if group.verdict == "agrees" else f"{self._cited(one)} against {self._cited(two)}. "
        if not group.about:
            return f"{told}All stand in one article."
        return (
            f"{told}Set side by side by this tool, because {group.articles} articles name {' and '.join(group.about)} and count the same."
        )

    def _cited(self, figure: Figure) -> str:
        article = self.rows.articles[figure.article]
        where = ", ".join(filter(None, [figure.who, article.publisher, article.date]))
        return f"“{figure.words}” ({where})"

    def uncertainties(self) -> Iterator[Page]:
        """The doubts that the articles state, by kind."""
        place = {at: n for n, at in enumerate(self.order)}
        doubts = sorted(self.rows.doubts, key=lambda doubt: (_DOUBTS.index(doubt.kind), place[doubt.article], doubt.text))
        lead = f"{_counted(len(doubts), 'doubt')} that the articles state, in their own words. None is a judgment of this tool."
        listing = Listing("Uncertainties", "uncertainties", lead, lambda found: found[0].kind, lambda kind: DOUBT[kind].capitalize())
        sentences = [list(found) for _, found in groupby(doubts, key=lambda doubt: (doubt.kind, doubt.article, doubt.text))]
        yield from self._by_kind(listing, sentences, _stated)

    def problems(self) -> Iterator[Page]:
        """What the checks found, by code: what was turned away before what was kept with a warning."""
        place = {at: n for n, at in enumerate(self.order)}
        problems = sorted(self.rows.problems, key=lambda found: (found.code, not found.rejected, place[found.article]))
        rejected = sum(article.rejected for article in self.rows.articles)
        turned_away = (
            f"{_counted(rejected, 'drafted item')} turned away, because the article does not bear {'it' if rejected == 1 else 'them'} out"
        )
        lead = f"{turned_away}; and the warnings beside what was kept."
        listing = Listing("Problems", "problems", lead, lambda found: found.code, lambda code: code)
        yield from self._by_kind(listing, problems, lambda found: found)

    def _by_kind(self, listing: Listing, rows: Sequence[Any], shown: Callable[[Any], object]) -> Iterator[Page]:
        chunks = chunked(rows, _ROWS)
        first = f"{listing.stem}.html"
        names = page_names(first, listing.stem, len(chunks))
        begin = [(listing.label(start.kind), start) for start in starts(map(listing.kind, rows), names, _ROWS)]
        for n, chunk in enumerate(chunks):
            sections = [
                {"name": kind, "heading": listing.label(kind), "rows": [shown(row) for row in found]}
                for kind, found in groupby(chunk, key=listing.kind)
            ]
            head = Head(listing.heading, n, names)
            yield self._page(first, names[n], head, sections=sections, begin=begin, lead=listing.lead, articles=self.rows.articles)

    def _page(self, template: str, name: str, head: Head, **values: Any) -> Page:  # noqa: ANN401 - what a template shows
        frame = frame_of("actors" if "/" in name else "")
        assets = ["base.css", "site.css", *head.scripts]
        text = _template(template).render(
            head=frame.head(assets),
            frame=frame,
            heading=head.heading,
            number=head.at + 1,
            pages=turns(head.names, head.at),
            tool=self.tool,
            **values,
        )
        return Page(name, text)


class Listing(NamedTuple):
    """A list in sections: what it is called, and the kind of a row, in code and in words."""

    heading: str
    stem: str
    lead: str
    kind: Callable[[Any], str]
    label: Callable[[str], str]


@cache
def _template(name: str) -> Template:
    return environment("summarizer.site").get_template(name)


@cache
def _dot() -> Macro:
    """What draws a dot: `dot(shape, hollow)`."""
    macro: Macro = environment("summarizer.site").get_template("dot.html").module.dot  # type: ignore[attr-defined] # the macro of that file
    return macro


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _heading(group: Group) -> str:
    return f"{group.counted} · {', '.join(group.about)}" if group.about else group.counted


def _relation(group: Group) -> str:
    """What it means that the figures of a group stand side by side."""
    if group.verdict == "agrees":
        return _AGREES
    if group.verdict != "compatible-bounds":
        return RELATION[group.verdict]
    bounded = next((figure for figure in group.apart if figure.bound not in {"exact", "about", "range"}), None)
    return f"{_LEAVES_ROOM} “{bounded.amount}” leaves room for the other." if bounded is not None else f"{_LEAVES_ROOM} The values overlap."


def _stated(doubts: Sequence[Doubt]) -> dict[str, Any]:
    """Doubts of one sentence, with each cue marked where the sentence has it."""
    text = doubts[0].text
    places = sorted((text.find(doubt.cue), len(doubt.cue)) for doubt in doubts if doubt.cue)
    pieces: list[Piece] = []
    at = 0
    for start, length in places:
        if start >= at:
            pieces += [Piece(text[at:start], differs=False), Piece(text[start : start + length], differs=True)]
            at = start + length
    pieces.append(Piece(text[at:], differs=False))
    return {"doubts": doubts, "pieces": [piece for piece in pieces if piece.text]}
