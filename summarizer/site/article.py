"""The page of one article of a site, and the rows that it gives to the others. Needs its summary alone: any process can make it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from summarizer.errors import InputError
from summarizer.render.html import Frame, page
from summarizer.schema import Summary
from summarizer.site.cited import NOTE, cited_text
from summarizer.site.gather import rows
from summarizer.site.names import actor_page
from summarizer.site.pages import frame_of

if TYPE_CHECKING:
    from summarizer.ledger.reading import Stored
    from summarizer.site.rows import Rows

__all__ = ["Made", "article"]


class Made(NamedTuple):
    """The text of the page, and the rows."""

    text: str
    rows: Rows


def article(numbered: tuple[int, Stored]) -> Made:
    """Make the page of a stored summary, the n-th of a ledger.

    `InputError` for one that is not of this version's shape, or whose evidence is not in its text.
    """
    at, stored = numbered
    try:
        summary = Summary.model_validate(stored.summary)
    except ValidationError:
        told = f"the summary of '{stored.file['path']}' is not of this version's shape; make it again with: summarize batch"
        raise InputError(told) from None
    found = rows(summary, at, stored.file["item"], has_text=stored.text is not None)
    try:
        return Made(page(summary, stored.text or cited_text(summary), frame=_frame(summary, found)), found)
    except InputError as error:
        raise InputError(f"{found.article.path}: {error}") from error


def _frame(summary: Summary, found: Rows) -> Frame:
    """What surrounds the page: with links to the pages of those who say something in it, which are there for certain."""
    speaking = {place for row in found.said for place, _ in row.actors} | {place for row in found.figures for place in row.actors}
    named = {summary.actors[place].id: actor for place, actor in enumerate(found.actors) if place in speaking and actor.named}
    up = frame_of("articles")
    actors = {identifier: f"../{actor_page(actor.kind, actor.name)}" for identifier, actor in named.items()}
    return Frame(up.assets, up.links, actors, "" if found.article.has_text else NOTE)
