"""What the pages across articles are made of: small rows, each with the place of its evidence. Plain values, read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarizer.site.about import Where
    from summarizer.site.quantities import Quantity

__all__ = ["Actor", "ArticleRow", "Doubt", "Figure", "Piece", "Problem", "Rows", "Said"]


class Piece(NamedTuple):
    """A stretch of a text, and whether it is to be marked."""

    text: str
    differs: bool


class ArticleRow(NamedTuple):
    """An article: its page, what its file states, and how many items of each sort its summary has.

    `title` is what it is called on a list: the title, or else the beginning of the gist, or else the path. `published` is ISO 8601 as far
    as it is known, "" when it is not.
    """

    page: str
    title: str
    publisher: str
    published: str
    path: str
    language: str
    claims: int
    quotes: int
    figures: int
    conflicts: int
    doubts: int
    rejected: int
    warnings: int
    codes: tuple[str, ...]
    actors: tuple[tuple[str, str], ...]
    """Kind and name of each."""
    has_text: bool

    @property
    def problems(self) -> int:
        """Items turned away, and warnings."""
        return self.rejected + self.warnings

    @property
    def date(self) -> str:
        """The day, or "" when it is not known."""
        return self.published[:10]


class Said(NamedTuple):
    """A claim (`c3`) or quotation (`q2`) of an article.

    `actors` are places in `ArticleRow.actors` with the part each has in it: `says`, `relays`, or a stance. `positions` are in words,
    denials first; `beside` is what else a reader should know.
    """

    article: int
    anchor: str
    text: str
    who: str
    actors: tuple[tuple[int, str], ...]
    positions: tuple[tuple[str, str], ...]
    """Stance and words of each."""
    beside: tuple[str, ...]


class Figure(NamedTuple):
    """A figure and who gives it.

    `quantity` is what it is a value of, `where` of what and where; both are `None` for one that is compared with nothing across articles.
    """

    article: int
    anchor: str
    claim: str
    kind: str
    value: str | None
    upper: str | None
    bound: str
    unit: str | None
    counted: str
    role: str
    amount: str
    words: str
    who: str
    source_kind: str
    anonymous: bool
    actors: tuple[int, ...]
    """Places in `ArticleRow.actors` of those who give it."""
    positions: tuple[tuple[str, str], ...]
    certainty: str
    as_of: str
    as_of_date: str
    quantity: Quantity | None
    where: Where | None
    conflicts: tuple[tuple[str, str], ...]
    """The anchors of figures of the same article that are set against it, or that it restates, and the relation of each."""


class Actor(NamedTuple):
    """An actor of an article; `named` says whether the article gives it a name, or only describes it."""

    article: int
    anchor: str
    kind: str
    name: str
    description: str
    aliases: tuple[str, ...]
    mentions: int
    named: bool


class Doubt(NamedTuple):
    """A doubt that an article states."""

    article: int
    anchor: str
    kind: str
    cue: str
    text: str
    holder: str


class Problem(NamedTuple):
    """What is wrong with an item: `rejected`, or kept with a warning. `item` is its sort in words.

    `field` is the field at fault where that is not the text, `ours` its words and `theirs` the nearest passage, in pieces.
    """

    article: int
    anchor: str
    rejected: bool
    item: str
    code: str
    message: str
    text: tuple[Piece, ...]
    field: str
    ours: tuple[Piece, ...]
    theirs: tuple[Piece, ...]
    sentence: int


class Rows(NamedTuple):
    """All rows of one article."""

    article: ArticleRow
    said: list[Said]
    figures: list[Figure]
    actors: list[Actor]
    doubts: list[Doubt]
    problems: list[Problem]
