"""What stands beside an article, for the template: the items of a summary, each with its anchor, by who said or gave it.

Owns lookups alone; the words are those of `wording`, the groups those of `grouping`, and how it is set is the template's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from summarizer.render import wording
from summarizer.render.faults import faulted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from summarizer.render.faults import Faulted
    from summarizer.render.html.anchors import Anchors
    from summarizer.render.html.numbers import Numbers
    from summarizer.schema import Quote, Rejected, Source, SpanInfo, Summary, Uncertainty

__all__ = ["Panel"]

Marked = list[tuple[str, str | None]]
"""A text in pieces, each with the anchor of the item that it is the cue of, or `None`."""

_Item = TypeVar("_Item")
_WEB = re.compile(r"https?://[^\s/?#\\@]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)


class Panel:
    """The items of one summary as a template asks for them."""

    def __init__(self, summary: Summary, anchors: Anchors, numbers: Numbers, actors: Mapping[str, str]) -> None:
        """Take the summary, what its items and the sentences of its article are called, and pages about its actors."""
        self.summary, self.words = summary, wording.Wording(summary)
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

    def quotes(self) -> list[tuple[str, list[Quote]]]:
        """The quotes by speaker, with who that is in words."""
        groups = _grouped((quote, _who(quote.speaker, quote.via)) for quote in self.summary.quotes)
        return [(self.words.chain(group[0].speaker, group[0].via) if group[0].speaker else "", group) for group in groups]

    def figures(self) -> list[tuple[str, list[wording.Given]]]:
        """The figures by who gave them, with who that is in words."""
        groups = _grouped((given, _who(given.claim.source, given.claim.via)) for given in self.words.figures.values())
        return [(self.words.chain(group[0].claim.source, group[0].claim.via), group) for group in groups]

    def sides(self, identifiers: Iterable[str]) -> list[wording.Given]:
        """The figures of a conflict."""
        return [self.words.figures[identifier] for identifier in identifiers if identifier in self.words.figures]

    def marked(self, doubts: list[Uncertainty]) -> Marked:
        """The sentence of several doubts in pieces, with the cue of each marked where it stands."""
        text, at = doubts[0].text, 0
        pieces: Marked = []
        for start, end, doubt in sorted((*_place(doubt), self.anchor(doubt)) for doubt in doubts):
            if at <= start < end <= len(text):
                pieces += [(text[at:start], None), (text[start:end], doubt)]
                at = end
        return _clipped([*pieces, (text[at:], None)])

    def faulted(self, item: Rejected) -> Faulted:
        """An item that was turned away, with what is wrong in it and in the nearest passage marked."""
        return faulted(item)


_AROUND = 70  # characters on either side of a cue, about a line: the sentence itself stands in the article, one step away


def _clipped(pieces: Marked) -> Marked:
    """`pieces` with what is far from any cue left out at a word, and an ellipsis for it."""
    if len(pieces) == 1:
        return pieces
    return [piece if piece[1] else (_near(piece[0], first=not at, last=at == len(pieces) - 1), None) for at, piece in enumerate(pieces)]


def _near(text: str, *, first: bool, last: bool) -> str:
    """What of the `text` between two cues, before the first or behind the last one is near to them."""
    before, behind = (0 if first else _AROUND), (0 if last else _AROUND)
    if len(text) <= before + behind + 20:
        return text
    head = text[:before].rpartition(" ")[0] + " " if before else ""
    tail = " " + text[-behind:].partition(" ")[2] if behind else ""
    return f"{head}…{tail}"


def _place(doubt: Uncertainty) -> tuple[int, int]:
    """Where the cue stands in the text of a doubt; an empty range where it does not."""
    sentence = next((span for span in doubt.evidence[1:] if span.text == doubt.text), None)
    if sentence and doubt.evidence[0].text and sentence.start <= doubt.evidence[0].start:
        start = doubt.evidence[0].start - sentence.start
        if doubt.text.startswith(doubt.evidence[0].text, start):
            return start, start + len(doubt.evidence[0].text)
    start = doubt.text.find(doubt.cue) if doubt.cue else -1
    return (start, start + len(doubt.cue)) if start >= 0 else (0, 0)


def _who(source: Source | None, via: Iterable[Source]) -> tuple[object, ...]:
    return tuple((one.kind, tuple(one.actors) or (one.as_written or "").casefold()) if one else None for one in (source, *via))


def _grouped(items: Iterable[tuple[_Item, object]]) -> list[list[_Item]]:
    groups: dict[object, list[_Item]] = {}
    for item, key in items:
        groups.setdefault(key, []).append(item)
    return list(groups.values())
