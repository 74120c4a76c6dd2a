"""A site out of a ledger: one pass over its summaries that makes each article's page and keeps small rows, then the pages made of these.

What is written where is for whoever gives `write`. The same summaries give the same bytes: no page has a clock in it.
"""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pydantic import ValidationError

from summarizer.__about__ import __version__
from summarizer.errors import InputError
from summarizer.render.html import ASSETS, Frame, asset, page
from summarizer.schema import Summary
from summarizer.site.cited import NOTE, cited_text
from summarizer.site.collected import Collected
from summarizer.site.data import ROWS_OF_A_PART, list_parts, search_parts
from summarizer.site.figures import groups
from summarizer.site.gather import rows
from summarizer.site.names import actor_page
from summarizer.site.pages import Pages, frame_of
from summarizer.site.people import people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.ledger.reading import Stored
    from summarizer.site.rows import Rows

__all__ = ["Built", "build"]

_STATIC = ("site.css", "site.js", "search.js", "index.js")
_TOOL = f"grounded-summarizer {__version__}"


class Writes(Protocol):
    """Takes the files of a site, one after the other."""

    def __call__(self, name: str, text: str) -> None:
        """Write `text` to the file `name`, an address from the folder of the site."""


class Built(NamedTuple):
    """What a site holds."""

    articles: int
    actors: int
    quantities: int
    disagreements: int
    without_text: int


def build(stored: Iterable[Stored], write: Writes, *, told: Callable[[int], None] = lambda _: None) -> Built:
    """Write the site of the summaries; `told` hears how many articles have their page.

    `InputError` for a summary that is not of this version's shape, or whose evidence is not in its text.
    """
    kept = Collected()
    for one in stored:
        kept.take(_article(one, len(kept.articles), write))
        told(len(kept.articles))
    built = _across(kept, write)
    for name in ASSETS:
        write(f"assets/{name}", asset(name))
    for name in _STATIC:
        write(f"assets/{name}", files(__package__).joinpath("static", name).read_text(encoding="utf-8"))
    return built


def _article(one: Stored, at: int, write: Writes) -> Rows:
    """Write an article's page; its rows."""
    try:
        summary = Summary.model_validate(one.summary)
    except ValidationError:
        raise InputError(
            f"the summary of '{one.file['path']}' is not of this version's shape; make it again with: summarize batch"
        ) from None
    found = rows(summary, at, one.file["item"], has_text=one.text is not None)
    try:
        write(found.article.page, page(summary, one.text or cited_text(summary), frame=_frame(summary, found)))
    except InputError as error:
        raise InputError(f"{found.article.path}: {error}") from error
    return found


def _frame(summary: Summary, found: Rows) -> Frame:
    """The frame of an article's page: with links to the pages of those who say something in it, which are there for certain."""
    speaking = {place for row in found.said for place, _ in row.actors} | {place for row in found.figures for place in row.actors}
    named = {summary.actors[place].id: actor for place, actor in enumerate(found.actors) if place in speaking and actor.named}
    up = frame_of("articles")
    actors = {identifier: f"../{actor_page(actor.kind, actor.name)}" for identifier, actor in named.items()}
    return Frame(up.assets, up.links, actors, "" if found.article.has_text else NOTE)


def _across(kept: Collected, write: Writes) -> Built:
    """Write what stands across articles."""
    order = kept.order()
    pages = Pages(kept, order, _TOOL)
    actors = people(kept.all_actors(), kept.all_said(), kept.figures, kept.articles)
    quantities = groups(kept.figures, kept.articles)
    parts = -(-len(order) // ROWS_OF_A_PART)
    makers = (
        partial(pages.index, parts),
        partial(pages.actors, actors),
        partial(pages.figures, quantities),
        pages.uncertainties,
        pages.problems,
        partial(list_parts, kept, order),
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
