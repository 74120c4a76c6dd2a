"""Everything that the pages across articles are made of, article by article as it came, and the order in which articles are listed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from summarizer.site.names import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.site.rows import Actor, ArticleRow, Doubt, Figure, Problem, Rows, Said

__all__ = ["Collected"]


class Collected:
    """The rows of all articles. A row names its article by its place in `articles`."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.articles: list[ArticleRow] = []
        self.said: list[list[Said]] = []
        self.actors: list[list[Actor]] = []
        self.figures: list[Figure] = []
        self.doubts: list[Doubt] = []
        self.problems: list[Problem] = []

    def take(self, rows: Rows) -> None:
        """Add the rows of the next article."""
        self.articles.append(rows.article)
        self.said.append(rows.said)
        self.actors.append(rows.actors)
        self.figures += rows.figures
        self.doubts += rows.doubts
        self.problems += rows.problems

    def all_said(self) -> Iterator[Said]:
        """What was said, article by article."""
        return chain.from_iterable(self.said)

    def all_actors(self) -> Iterator[Actor]:
        """The actors, article by article."""
        return chain.from_iterable(self.actors)

    def order(self) -> list[int]:
        """The places of the articles as they are listed: the latest first, those without a date last."""
        by_name = sorted(range(len(self.articles)), key=lambda at: (plain(self.articles[at].title), self.articles[at].path))
        return sorted(by_name, key=lambda at: self.articles[at].date, reverse=True)
