"""A site out of a ledger: one pass over its summaries that makes each article's page and keeps small rows, then the pages made of these.

What is written where is for whoever gives `write`. The same summaries give the same bytes: no page has a clock in it.
"""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.__about__ import __version__
from summarizer.render.html import ASSETS, asset
from summarizer.site.article import article
from summarizer.site.collected import Collected
from summarizer.site.data import ROWS_OF_A_PART, list_parts, quantity_parts, search_parts
from summarizer.site.figures import groups
from summarizer.site.pages import Pages
from summarizer.site.people import people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.ledger.reading import Stored
    from summarizer.site.article import Made

__all__ = ["Built", "build"]

_STATIC = ("site.css", "site.js", "search.js", "index.js", "figures.js")
_TOOL = f"grounded-summarizer {__version__}"


class Writes(Protocol):
    """Takes the files of a site, one after the other."""

    def __call__(self, name: str, text: str) -> None:
        """Write `text` to the file `name`, an address from the folder of the site."""


class Each(Protocol):
    """As `map`, in the order of the items: here, or in other processes (`Crew.each`)."""

    def __call__(self, function: Callable[[tuple[int, Stored]], Made], items: Iterable[tuple[int, Stored]], /) -> Iterable[Made]:
        """What `function` makes of each item."""


class Built(NamedTuple):
    """What a site holds."""

    articles: int
    actors: int
    quantities: int
    disagreements: int
    without_text: int


def build(stored: Iterable[Stored], write: Writes, *, told: Callable[[int], None] = lambda _: None, each: Each = map) -> Built:
    """Write the site of the summaries; `told` hears how many articles have their page, `each` says where these are made.

    `InputError` for a summary that is not of this version's shape, or whose evidence is not in its text.
    """
    kept = Collected()
    for made in each(article, enumerate(stored)):
        write(made.rows.article.page, made.text)
        kept.take(made.rows)
        told(len(kept.articles))
    built = _across(kept, write)
    for name in ASSETS:
        write(f"assets/{name}", asset(name))
    for name in _STATIC:
        write(f"assets/{name}", files(__package__).joinpath("static", name).read_text(encoding="utf-8"))
    return built


def _across(kept: Collected, write: Writes) -> Built:
    """Write what stands across articles."""
    order = kept.order()
    pages = Pages(kept, order, _TOOL)
    actors = people(kept.all_actors(), kept.all_said(), kept.figures, kept.articles)
    quantities = groups(kept.figures, kept.articles)
    parts, of_quantities = (-(-len(rows) // ROWS_OF_A_PART) for rows in (order, quantities))
    makers = (
        partial(pages.index, parts),
        partial(pages.actors, actors),
        partial(pages.figures, quantities, of_quantities),
        pages.uncertainties,
        pages.problems,
        partial(list_parts, kept, order),
        partial(quantity_parts, pages.quantities(quantities)),
        partial(search_parts, kept, order),
    )
    for make in makers:
        for made in make():
            write(made.name, made.text)
    return Built(
        articles=len(order),
        actors=len(actors),
        quantities=len(quantities),
        disagreements=sum(group.verdict == "contradicts" for group in quantities),
        without_text=sum(not article.has_text for article in kept.articles),
    )
