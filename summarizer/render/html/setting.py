"""The article as it is set: blocks of sentences, and the sentences in runs of characters that the same items rest on.

Owns what is marked on a whole sentence rather than on its words. Every character of the text is
in one run or between two sentences.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from summarizer.render.html.evidence import segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.article import Article, Sentence
    from summarizer.render.html.evidence import Segment, Stretch
    from summarizer.render.html.numbers import Numbers
    from summarizer.render.html.resting import Rests

__all__ = ["Block", "Run", "SetSentence", "Told", "blocks", "direction"]

_LINKED = frozenset("fuq")
"""Kinds whose words are links to their items; where several share them, to the one that takes the fewest words."""

_OF_SENTENCES = frozenset("cgr")
"""Kinds that are marked on a sentence where they rest on all of it. A quotation is marked on its words even then."""


class Run(NamedTuple):
    """Characters that the same items rest on: anchors as words of one attribute. `href` is the item that they lead to."""

    text: str
    items: str
    href: str


class Told(NamedTuple):
    """Runs in a row that stand beside the evidence of the same items: they say who, when, or who speaks against it."""

    beside: str
    runs: list[Run]


class SetSentence(NamedTuple):
    """A sentence, with the characters between it and the one before; `first` is the item that its number leads to."""

    between: str
    numbers: list[int]
    items: str
    beside: str
    told: list[Told]
    first: str


class Block(NamedTuple):
    """A paragraph, headline or caption; `after` are the characters that end the text."""

    part: str
    sentences: list[SetSentence]
    after: str


def direction(text: str) -> str:
    """Which way `text` is written, by its first letter that goes one way: "rtl" or "ltr". A browser would take the number before it."""
    strong = (bidirectional(char) for char in text)
    return "rtl" if next((one for one in strong if one in {"L", "R", "AL"}), "L") != "L" else "ltr"


def blocks(article: Article, stretches: Sequence[Stretch[Rests]], numbers: Numbers) -> list[Block]:
    """Set `article` with what rests on `stretches` of it."""
    text, sentences = article.text, article.sentences
    if not sentences:
        return [Block("body", [], text)]
    cuts = [at for sentence in sentences for at in (sentence.start, sentence.end)]
    cut = iter(segments(len(text), stretches, cuts))
    set_ones: list[tuple[Sentence, SetSentence]] = []
    behind = 0
    for sentence in sentences:
        inside = [segment for segment in _until(cut, sentence.end) if segment.start >= sentence.start]
        set_ones.append((sentence, _set(text, inside, text[behind : sentence.start], numbers.at(sentence))))
        behind = sentence.end
    found = [
        Block(group[0][0].part, [made for _, made in group], "")
        for _, group in ((key, list(items)) for key, items in groupby(set_ones, key=lambda one: (one[0].paragraph, one[0].part)))
    ]
    found[-1] = found[-1]._replace(after=text[behind:])
    return found


def _until(cut: Iterator[Segment[Rests]], end: int) -> Iterator[Segment[Rests]]:
    for segment in cut:
        yield segment
        if segment.end == end:
            return


def _set(text: str, inside: list[Segment[Rests]], between: str, numbers: list[int]) -> SetSentence:
    everywhere = set(inside[0].labels).intersection(*(segment.labels for segment in inside[1:]))
    whole = {label for label in everywhere if label.beside or label.anchor[0] in _OF_SENTENCES}
    items, beside, _ = _anchors([label for label in inside[0].labels if label in whole])
    told = list(_told(text, inside, whole))
    every = [items, *(run.items for one in told for run in one.runs)]
    return SetSentence(between, numbers, items, beside, told, next(iter(" ".join(every).split()), ""))


def _told(text: str, inside: list[Segment[Rests]], whole: set[Rests]) -> Iterator[Told]:
    """The segments of a sentence as runs: what is the same for all of it left out, neighbors that are alike put together."""
    marked = []
    for segment in inside:
        items, beside, linked = _anchors([label for label in segment.labels if label not in whole])
        if text[segment.start : segment.end].isspace():  # between "at least" of a doubt and the number of a figure: a link without words
            linked = ""
        marked.append((items, beside, linked, segment))
    for beside, group in groupby(marked, key=itemgetter(1)):
        yield Told(beside, [_run(text, [segment for *_, segment in alike], *key) for key, alike in groupby(group, key=itemgetter(0, 2))])


def _run(text: str, segments: list[Segment[Rests]], items: str, href: str) -> Run:
    return Run(text[segments[0].start : segments[-1].end], items, href)


def _anchors(labels: list[Rests]) -> tuple[str, str, str]:
    """The items that rest on something and those that it stands beside, as attributes have them, and the item that its words lead to."""
    items: list[str] = []
    beside: list[str] = []
    linked = ""
    for anchor, is_beside in labels:
        (beside if is_beside else items).append(anchor)
        if not linked and not is_beside and anchor[0] in _LINKED:
            linked = anchor
    return " ".join(items), " ".join(beside), linked
