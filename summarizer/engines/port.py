"""The one port of the package: what the pipeline asks of an engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.schema import Draft, Provenance

__all__ = ["Drafted", "Engine"]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, and what making it took."""

    draft: Draft
    provenance: Provenance


class Engine(Protocol):
    """Fills a draft of an article. Content is not its business: grounding judges it."""

    async def draft(self, article: Article) -> Drafted:
        """Draft a summary of `article`. Raises `EngineError` when the engine cannot be used."""
        ...
