"""The page of one article: its text on one side, what was drawn from it on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.html.environment import environment
from summarizer.render.html.frame import ALONE, ASSETS, Frame
from summarizer.render.wording import stated

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.schema import Summary

__all__ = ["page"]


def page(summary: Summary, source: Article | str, *, frame: Frame = ALONE) -> str:
    """The page of `summary` beside its article: the `Article` it was made of, or, where only that is kept, the article's text.

    The same arguments give the same characters. `InputError` when a span of the summary is not in the text: no evidence is shown that
    does not hold.
    """
    text = source if isinstance(source, str) else source.text
    template = environment().get_template("article.html")
    return template.render(head=frame.head(ASSETS), frame=frame, article=summary.article, stated=stated(summary.article), text=text)
