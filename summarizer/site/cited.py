"""What of an article's text a summary holds itself: the passages that it cites, each where it stood.

For articles whose text is not kept. What stood between the passages is line feeds, so that every offset of the summary still holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import InputError
from summarizer.render.html.resting import cited

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["NOTE", "cited_text"]

NOTE = "The text of this article is not kept. What stands here are the passages that the summary cites; the rest is left out."
_MOST = 50_000_000
"""Characters up to which offsets are taken for those of an article: a ledger that somebody edited can hold any."""


def cited_text(summary: Summary) -> str:
    """A text in which every span of `summary` has its characters. `InputError` when two of them contradict each other."""
    spans = sorted({(one.span.start, -one.span.end, one.span.text) for one in cited(summary)})
    pieces: list[str] = []
    behind = 0
    for start, negative_end, text in spans:
        end = -negative_end
        if not 0 <= start < end <= _MOST or len(text) != end - start:
            raise InputError(f"the summary of '{summary.article.path}' cites a passage that cannot be: {start} to {end}")
        if end > behind:
            pieces += ["\n" * (start - behind), text[max(behind - start, 0) :]]
            behind = end
    return "".join(pieces)
