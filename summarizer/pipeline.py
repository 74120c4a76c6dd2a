"""One article on its way: an engine drafts, grounding decides, a summary comes out. Knows engines only through the port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.grounding import ground
from summarizer.schema import ArticleInfo, Summary

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.engines.port import Drafted, Engine

__all__ = ["summarize_article"]


async def summarize_article(article: Article, engine: Engine) -> Summary:
    """The grounded summary of `article` as drafted by `engine`. Raises `EngineError` when the engine cannot be used."""
    return _summary(article, await engine.draft(article))


def _summary(article: Article, drafted: Drafted) -> Summary:
    grounded = ground(drafted.draft, article)
    provenance = drafted.provenance.model_copy(update={"notes": [*drafted.provenance.notes, *grounded.notes]})
    return Summary.model_construct(
        article=_info(article),
        gist=grounded.gist,
        actors=grounded.actors,
        claims=grounded.claims,
        quotes=grounded.quotes,
        conflicts=grounded.conflicts,
        uncertainties=grounded.uncertainties,
        rejected=grounded.rejected,
        provenance=provenance,
    )


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo.model_construct(
        id=article.id,
        key=article.key,
        path=article.path,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        byline=article.byline,
        dateline=article.dateline,
        published=article.published,
        language=article.working_language,
        characters=len(article.text),
        sentences=len(article.sentences),
    )
