"""The page of one article: its text on one side, what was drawn from it on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.render import grouping, wording
from summarizer.render.html.anchors import Anchors
from summarizer.render.html.environment import environment
from summarizer.render.html.frame import ALONE, ASSETS, Frame
from summarizer.render.html.numbers import Numbers
from summarizer.render.html.panel import Panel
from summarizer.render.html.resting import cited, resting
from summarizer.render.html.setting import blocks, direction
from summarizer.render.html.verbatim import refuse_altered
from summarizer.render.provenance import closing

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["page"]


def page(summary: Summary, source: Article | str, *, frame: Frame = ALONE) -> str:
    """The page of `summary` beside its article: the `Article` it was made of, or, where only that is kept, the article's text.

    The same arguments give the same characters. `InputError` when a span of the summary is not in the text, or words that it gives as the
    article's are not those of their span: no evidence is shown that does not hold.
    """
    article = Article(source) if isinstance(source, str) else source
    anchors, citations = Anchors(summary), list(cited(summary))
    stretches = resting(citations, article.text, anchors)
    refuse_altered(summary, anchors)
    numbers = Numbers(article, [citation.span for citation in citations], whole=article is source)
    return (
        environment()
        .get_template("article.html")
        .render(
            head=frame.head(ASSETS),
            frame=frame,
            summary=summary,
            article=summary.article,
            direction=direction(article.text),
            blocks=blocks(article, stretches, numbers),
            panel=Panel(summary, anchors, numbers, frame.actors),
            wording=wording,
            grouping=grouping,
            closing=closing,
        )
    )
