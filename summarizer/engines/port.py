"""The one port of the package: what the pipeline asks of an engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article
    from summarizer.grounding import Failing
    from summarizer.schema import Draft, PromptInfo, Provenance
    from summarizer.schema.repair import Replacements
    from summarizer.spent import Spent

__all__ = ["Drafted", "Engine", "Repaired", "Repairer"]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, and what making it took."""

    draft: Draft
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Repaired:
    """Replacements for items that were turned away, the prompt that asked for them, and what they took."""

    replacements: Replacements
    prompt: PromptInfo
    spent: Spent


class Engine(Protocol):
    """Fills a draft of an article. Content is not its business: grounding judges it."""

    async def draft(self, article: Article) -> Drafted:
        """Draft a summary of `article`. Raises `EngineError` when the engine cannot be used."""
        ...


class Repairer(Engine, Protocol):
    """An engine that can be asked again for what was turned away."""

    async def repair(self, article: Article, draft: Draft, items: Sequence[Failing]) -> Repaired:
        """Replacements for `items` of `draft`; the answer calls them 1, 2, … Raises `EngineError` when the engine cannot be used."""
        ...
