"""Drafts the gist: two to four sentences of the body, copied, that together cover the most and can be read alone."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from summarizer.schema import DraftPoint

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.reading.read import Reading

__all__ = ["draft_gist"]

_MOST = 4
_SHARE = 5
"""One sentence of the gist for every five of the body, at least two where there are that many."""

_WORDS = (6, 60)
"""A sentence below this length says too little alone; one above it is no gist."""

_DANGLING = frozenset(
    "he she it they we i this that these those his her its their such both neither either another other others however but and or so also "
    "then there meanwhile moreover instead of when if although though because while as after before in".split()
)
"""Words that, at the start of a sentence, lean on the one before it.

"In" is there for "In addition"; a lead that begins with it is still taken as lead.
"""


def draft_gist(reading: Reading) -> list[DraftPoint]:
    """The lead, then whichever sentence adds most of what the article says often, in the article's order."""
    body = [sentence for sentence in reading.article.sentences if sentence.part == "body"]
    if not body:
        body = [sentence for sentence in reading.article.sentences if sentence.part != "boilerplate"]
    weights = _weights(reading, body)
    lead = next((sentence for sentence in body if len(reading.words_in[sentence.number - 1]) >= _WORDS[0]), body[0] if body else None)
    if lead is None:
        return []
    chosen = [lead]
    covered = _content(reading, lead)
    candidates = [sentence for sentence in body if sentence is not lead and _stands_alone(reading, sentence)]
    wanted = min(_MOST, max(2, len(body) // _SHARE))
    while candidates and len(chosen) < wanted:
        best = max(candidates, key=lambda sentence: _gain(reading, sentence, covered, weights))
        chosen.append(best)
        candidates.remove(best)
        covered |= _content(reading, best)
    return [_point(reading, sentence) for sentence in sorted(chosen, key=lambda sentence: sentence.number)]


def _point(reading: Reading, sentence: Sentence) -> DraftPoint:
    start, end = reading.ranges[sentence.number - 1]
    return DraftPoint.model_construct(text=" ".join(reading.article.text[start:end].split()), sentences=[sentence.number])


def _content(reading: Reading, sentence: Sentence) -> frozenset[str]:
    return reading.content_in[sentence.number - 1]


def _weights(reading: Reading, body: list[Sentence]) -> dict[str, float]:
    """How much a stem is worth: by the number of sentences that have it, damped."""
    counts: dict[str, int] = {}
    for sentence in body:
        for stem in _content(reading, sentence):
            counts[stem] = counts.get(stem, 0) + 1
    return {stem: log2(count + 1) for stem, count in counts.items() if count > 1}


def _gain(reading: Reading, sentence: Sentence, covered: frozenset[str], weights: dict[str, float]) -> float:
    """What a sentence adds, per word, with a bonus for figures and a discount by position."""
    content = _content(reading, sentence)
    new = sum(weights.get(stem, 0.0) for stem in content - covered)
    figures = sum(quantity.kind not in {"date", "time", "ordinal"} for quantity in reading.quantities_in[sentence.number - 1])
    return (new + 2.0 * min(figures, 2)) / (len(content) + 8) / (1 + sentence.paragraph / 40)


def _stands_alone(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence can be read without the one before it: long enough, no pronoun or connective first, no bare quotation."""
    said = reading.words_in[sentence.number - 1]
    if not _WORDS[0] <= len(said) <= _WORDS[1] or said[0].lower in _DANGLING:
        return False
    pieces = (piece for quotation in reading.quotations_around(sentence) for piece in quotation.pieces)
    quoted = sum(max(min(end, sentence.end) - max(start, sentence.start), 0) for start, end in pieces)
    if quoted * 2 > sentence.end - sentence.start:
        return False
    return not any(reading.antecedent(report.source) for report in reading.attributions_in[sentence.number - 1])
