"""Finds the sentences of an article that a sentence by anyone else rests on: an inverted index of stems, made once per article.

Owns `Alignment` and `alignment`. Finding is linear in the words of what is looked for, whatever the article repeats.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple, cast

from summarizer.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Article, Sentence
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["Aligned", "Alignment", "alignment"]

_WIDELY = 64
"""Sentences that a stem may stand in and still tell where to look. What stands in more ranks nothing that it does not rank alike, and
a text that says one word ten thousand times must not be walked for every word of a summary."""

_MOST = 4
"""Evidence sentences for one sentence of a summary: a sentence that condenses more than four paragraphs is rare and tells little."""

_GAIN = 0.12
"""The share of a sentence's weight that one more evidence sentence has to add: below that it shares a stray word."""


class Aligned(NamedTuple):
    """The evidence sentences of one sentence, the best first, and the share of its weight that they hold."""

    sentences: list[Sentence]
    share: float


class Alignment:
    """The stems of an article and where they stand."""

    def __init__(self, reading: Reading) -> None:
        """Index the sentences of `reading`, boilerplate left out."""
        self._sentences = reading.article.sentences
        self._all = reading.content_in
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for at, stems in enumerate(self._all):
            if self._sentences[at].part != "boilerplate":
                for stem in stems:
                    postings[stem].append(at)
        self._postings = dict(postings)
        self._size = len(self._sentences)
        self._weights: dict[int, float] = {}

    def weight(self, stem: str) -> float:
        """How much a stem tells: more, the fewer sentences have it; what the article lacks weighs as what stands once."""
        places = len(self._postings.get(stem, (0,)))
        if places not in self._weights:
            self._weights[places] = log(1 + self._size / places)
        return self._weights[places]

    def places(self, stem: str) -> Sequence[int]:
        """The sentences (from 0) that hold the stem."""
        return self._postings.get(stem, ())

    def find(self, words: Sequence[Word]) -> Aligned:
        """The sentences that share most of what `words` say; each adds something that those before it do not have."""
        said = [word.stem for word in words if word.is_content]
        wanted = {stem: self.weight(stem) for stem in said}
        total = sum(wanted.values())
        scores: dict[int, float] = {}
        telling = {stem: places for stem in wanted if len(places := self._postings.get(stem, ())) <= _WIDELY}
        for stem, places in telling.items():
            weight = wanted[stem]
            for at in places:
                scores[at] = scores.get(at, 0.0) + weight
        # Two words in a row that stand in a row there too: the same words on the same thing, not on another.
        for one, two in pairwise(said):
            if one != two and two in self._postings:
                for at in telling.get(one, ()):
                    if two in self._all[at]:
                        scores[at] += weight_of_pair(wanted[one], wanted[two])
        ranked = sorted(scores, key=lambda at: (-scores[at], at))[: 3 * _MOST]
        return self._chosen(ranked, wanted, total)

    def _chosen(self, ranked: Sequence[int], wanted: dict[str, float], total: float) -> Aligned:
        missing = dict(wanted)
        chosen: list[int] = []
        for at in ranked:
            gain = sum(weight for stem, weight in missing.items() if stem in self._all[at])
            if len(chosen) < _MOST and (not chosen or gain > _GAIN * total):
                chosen.append(at)
                missing = {stem: weight for stem, weight in missing.items() if stem not in self._all[at]}
        return Aligned([self._sentences[at] for at in chosen], 1 - sum(missing.values()) / total if total else 0.0)


def weight_of_pair(one: float, two: float) -> float:
    """What a pair that stands together adds to its two words."""
    return (one + two) / 4


def alignment(article: Article) -> Alignment:
    """The index of `article`, made on first use and kept with the article, which is immutable."""
    kept = article.__dict__
    if "_alignment" not in kept:
        kept["_alignment"] = Alignment(read(article))
    return cast("Alignment", kept["_alignment"])
