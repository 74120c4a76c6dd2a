"""Actors across articles: who said what, when, where they are spoken of.

Two articles mean one actor when its kind and its name in full are the same, and no further guess is made. Who is described and not named
("a resident") is nobody in particular and stays in the article. Of a person known by one word, or described in ways that have nothing in
common, it is said that it may be several.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from summarizer.site.names import actor_page, named_once, plain
from summarizer.site.namesakes import Namesake, namesakes
from summarizer.site.rows import Actor, Figure, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.site.rows import ArticleRow

__all__ = ["SECTIONS", "Person", "people"]

SECTIONS = {
    "claims": "Claims",
    "quotes": "Quoted",
    "figures": "Figures given",
    "positions": "Takes a position on",
    "relays": "Passes on",
    "mentions": "Spoken of in",
}
"""What a page about an actor has, in order."""
Row = Said | Figure | Actor
_DESCRIBED = 6
"""Descriptions and other names that a page shows."""
_ONE_WORD = "The articles call this person by one word only: they may mean several people."
_GROUP = "This is a description as much as a name: the articles may mean several groups."


class Person(NamedTuple):
    """An actor: its page, and what it said in which article; `sections` are rows by the names of `SECTIONS`, the latest article first.

    `namesakes` are those whom the name may mean, where their descriptions have nothing in common; `described_in` has the description that
    an article gives, by the place of the article.
    """

    page: str
    kind: str
    name: str
    described: tuple[str, ...]
    also: tuple[str, ...]
    caution: str
    namesakes: list[Namesake]
    described_in: dict[int, str]
    articles: int
    denials: int
    sections: dict[str, list[Row]]
    first: Actor

    @property
    def has_page(self) -> bool:
        """Whether there is more to say than that one article names it."""
        return self.articles > 1 or len(self.sections) > 1

    def count(self, section: str) -> int:
        """How many rows a section has."""
        return len(self.sections.get(section, ()))


def people(actors: Iterable[Actor], said: Iterable[Said], figures: Iterable[Figure], articles: Sequence[ArticleRow]) -> list[Person]:
    """All actors that are named, by name."""
    found: dict[tuple[str, str], _Found] = {}
    for actor in actors:
        if actor.named:
            found.setdefault((actor.kind, named_once(actor.name)), _Found()).mentions.append(actor)
    for key, section, row, denies in chain(_parts(said, articles), _given(figures, articles)):
        if key in found:
            found[key].sections.setdefault(section, []).append(row)
            found[key].denials += denies
    order = [-_ordinal(article) for article in articles]
    return sorted(
        (one.person(order, articles) for one in found.values()), key=lambda person: (plain(person.name), person.kind, person.name)
    )


def _ordinal(article: ArticleRow) -> int:
    """The day as a number to sort by, the latest last; articles without a date come before all."""
    digits = "".join(letter for letter in article.date if letter.isdigit() and letter.isascii())
    return int(digits.ljust(8, "0")) if digits else 0


_Part = tuple[tuple[str, str], str, Row, bool]
"""Kind and name of an actor, the section, the row, and whether the actor denies it."""


def _parts(said: Iterable[Said], articles: Sequence[ArticleRow]) -> Iterator[_Part]:
    """Who has which part in what was said."""
    for row in said:
        for place, part in row.actors:
            kind, name = articles[row.article].actors[place]
            section = {"says": "claims" if row.anchor.startswith("c") else "quotes", "relays": "relays"}.get(part, "positions")
            yield (kind, named_once(name)), section, row, part == "denies"


def _given(figures: Iterable[Figure], articles: Sequence[ArticleRow]) -> Iterator[_Part]:
    for figure in figures:
        for place in figure.actors:
            kind, name = articles[figure.article].actors[place]
            yield (kind, named_once(name)), "figures", figure, False


class _Found:
    """What is known of an actor so far."""

    def __init__(self) -> None:
        self.mentions: list[Actor] = []
        self.sections: dict[str, list[Row]] = {}
        self.denials = 0

    def person(self, order: Sequence[int], articles: Sequence[ArticleRow]) -> Person:
        first = self.mentions[0]
        name = _most(actor.name for actor in self.mentions)[0]
        others = _most(alias for actor in self.mentions for alias in actor.aliases if named_once(alias) != named_once(name))
        described_in = {actor.article: actor.description for actor in reversed(self.mentions) if actor.description}
        several = _several(described_in, articles) if first.kind == "person" else []
        rows: dict[str, list[Row]] = {**self.sections, "mentions": list(self.mentions)}
        sections = {
            section: sorted(rows[section], key=lambda row: (order[row.article], row.article)) for section in SECTIONS if section in rows
        }
        return Person(
            page=actor_page(first.kind, first.name),
            kind=first.kind,
            name=name,
            described=tuple(_most(actor.description for actor in self.mentions if actor.description)[:_DESCRIBED]),
            also=tuple(others[:_DESCRIBED]),
            caution="" if several else _caution(first.kind, name),
            namesakes=several,
            described_in=described_in,
            articles=len({actor.article for actor in self.mentions}),
            denials=self.denials,
            sections=sections,
            first=first,
        )


def _several(described_in: dict[int, str], articles: Sequence[ArticleRow]) -> list[Namesake]:
    """Whom descriptions in one language may mean: those in two have no word in common anyway."""
    told: dict[str, list[str]] = {}
    for at, description in described_in.items():
        told.setdefault(articles[at].language, []).append(description)
    return max(map(namesakes, told.values()), key=len, default=[])


def _most(said: Iterable[str]) -> list[str]:
    """The values, the most frequent first."""
    counted = Counter(said)
    return sorted(counted, key=lambda value: (-counted[value], value))


def _caution(kind: str, name: str) -> str:
    if kind == "person" and " " not in name.strip() and name.isascii():
        return _ONE_WORD
    return _GROUP if kind == "group" else ""
