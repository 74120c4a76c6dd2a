"""What stands beside an article, for the template: what items are called, where they stand, what of them is marked.

Owns lookups alone; the words are those of `wording`, the groups those of `grouping`, and how it is set is the template's.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.render.cued import cued
from summarizer.render.faults import faulted, in_stretch
from summarizer.render.notices import notices
from summarizer.render.pieces import excerpt
from summarizer.render.stretches import Stretches
from summarizer.render.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import BaseModel

    from summarizer.render.faults import Fault, Faulted
    from summarizer.render.html.anchors import Anchors
    from summarizer.render.html.numbers import Numbers
    from summarizer.render.notices import Notice
    from summarizer.render.pieces import Piece
    from summarizer.schema import Rejected, SpanInfo, Summary, Uncertainty

__all__ = ["Panel"]

_SENTENCE = 140
"""Characters of a sentence around its cues, some two lines."""
_PASSAGE = 240
"""Characters of a passage beside what was turned away."""
_WEB = re.compile(r"https?://[^\s/?#\\@]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)


class Panel:
    """The items of one summary as a template asks for them."""

    def __init__(self, summary: Summary, anchors: Anchors, numbers: Numbers, actors: Mapping[str, str]) -> None:
        """Take the summary, what its items and the sentences of its article are called, and pages about its actors."""
        self.summary, self.words = summary, Wording(summary)
        self._anchors, self._numbers, self._pages = anchors, numbers, actors

    def anchor(self, item: BaseModel) -> str:
        """The anchor of `item`."""
        return self._anchors.of(item)

    def refs(self, *spans: SpanInfo | None) -> list[int]:
        """The numbers of the sentences of `spans`."""
        return self._numbers.refs(spans)

    def page_of(self, actor: str) -> str | None:
        """The address of a page about the actor, in a site."""
        return self._pages.get(actor)

    def address(self) -> str | None:
        """The article's address where it is one of the web: only that becomes a link."""
        url = self.summary.article.url
        return url if url and _WEB.fullmatch(url) else None

    def language(self) -> str:
        """The article's language for the `lang` attribute; empty where it is not known."""
        stated = self.summary.article.language
        return stated if re.fullmatch("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*", stated) and stated != "und" else ""

    def notices(self) -> list[Notice]:
        """What to look at first."""
        return notices(self.summary, self.words)

    def cued(self, doubts: Sequence[Uncertainty]) -> list[Piece]:
        """What is near the cues of a sentence, with the cues marked: the sentence itself stands in the article."""
        return excerpt(cued(doubts), _SENTENCE)

    def faulted(self, item: Rejected) -> Faulted:
        """An item that was turned away, with what is wrong in it and in the nearest passage marked."""
        return faulted(item)

    @cached_property
    def _stretches(self) -> Stretches:
        return Stretches(self.summary)

    def passage(self, fault: Fault) -> list[Piece]:
        """The nearest passage of the article, as long as anything of the summary that is cited around it."""
        nearest = fault.problem.nearest
        if nearest is None:
            return []
        return excerpt(in_stretch(fault, self._stretches.around(nearest)), _PASSAGE)
