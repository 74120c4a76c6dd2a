"""How an article is read, for a terminal: its numbered sentences with their offsets and parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.render.layout import Page
from summarizer.render.wording import stated

if TYPE_CHECKING:
    from summarizer.article import Article

__all__ = ["reading"]


def reading(article: Article, *, width: int = 80, color: bool = False) -> str:
    """Set the sentences of `article`, a number and a range of code points before each; a blank line where a paragraph ends."""
    page = Page(width, color=color)
    page.put([(" · ".join(filter(None, [article.title, *stated(article)])), "soft")])
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            page.blank()
            paragraph = sentence.paragraph
        number = f"{'s' + str(sentence.number):<6}"
        part = "" if sentence.part == "body" else f"{sentence.part}: "
        page.put([(part, "doubt"), sentence.text, (f" [{sentence.start}:{sentence.end}]", "soft")], first=number)
    return str(page)
