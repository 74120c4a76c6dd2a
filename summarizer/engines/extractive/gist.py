"""Drafts the gist: two to four sentences of the body, copied, that together cover the most and can be read alone."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from math import log2
from typing import TYPE_CHECKING

from summarizer.lexicons.cues import AUXILIARIES, CUES
from summarizer.schema import DraftPoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.article import Sentence
    from summarizer.reading.model import Attribution, Quotation
    from summarizer.reading.read import Reading
    from summarizer.reading.stems import Word

__all__ = ["draft_gist"]

_MOST = 4
_SHARE = 5
"""One sentence of the gist for every five of the body, at least two where there are that many."""

_WORDS = (6, 60)
"""A sentence below this length says too little alone; one above it is no gist."""

_TELLING_KINDS = frozenset({"count", "money", "percent", "measure", "score", "fraction"})

_EVEN = 16
"""Evens out long sentences, which say more, and short ones, which say it in fewer words. With 8 half of the gists of twenty news stories
held a sentence like "The curfew runs until 6 a.m."; with 24 they held the longest ones."""

_HALVED = 20
"""The paragraph whose sentences are worth half of those of the first: news begins with the news."""

_TURN = re.compile(r"[A-Z]{1,2}: ")
"""Who speaks in an interview that is written as turns."""

_ENDS = frozenset(".!?…”\"’'")
"""What a whole sentence ends with; a line that leads up to a list does not."""

_LEADS = 3
"""Sentences among which the lead is: a live blog begins with a note, a letter with a greeting."""

_POINTING = frozenset("this that these those he she it they".split())

_FURTHER = frozenset("second third other further latter former".split())
"""Behind an article: one that is told apart from another."""

_NOTHING_SAID = (
    "declined to comment",
    "not return calls",
    "not immediately return",
    "could not be reached",
    "did not respond",
    "not reply to",
)

_SUBJECT = 8
"""Words in which the subject of a sentence is over."""

_TELLING = frozenset("of for in from at on over between with to that who which".split())
"""What goes on behind a noun and says which one is meant."""

_OURS = frozenset("i me my mine we us our ours you your yours".split())
"""Outside a quotation they belong to a conversation."""

_PERSONAL = frozenset("he she him his her hers they them their theirs".split())

_NEAR = 6
"""Mentions looked at before a pronoun: those of its sentence."""

_DANGLING = frozenset(
    "he she it they we i this that these those his her its their such both neither either another other others however but and or so also "
    "asked then there meanwhile moreover instead of when if although though because while as after before in".split()
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
    if not body:
        return []
    lead = _lead(reading, body)
    chosen = [lead]
    covered = _content(reading, lead)
    candidates = [sentence for sentence in body if sentence.text != lead.text and _stands_alone(reading, sentence)]
    wanted = min(_MOST, max(2, len(body) // _SHARE))
    while candidates and len(chosen) < wanted:
        best = max(candidates, key=lambda sentence: _gain(reading, sentence, covered, weights))
        chosen.append(best)
        candidates = [sentence for sentence in candidates if sentence.text != best.text]
        covered |= _content(reading, best)
    return [_point(reading, sentence) for sentence in sorted(chosen, key=lambda sentence: sentence.number)]


def _lead(reading: Reading, body: Sequence[Sentence]) -> Sentence:
    """The first sentence that is as long as a sentence of a gist and does not point at one before it; else the one least too long."""
    fitting = [sentence for sentence in body if _WORDS[0] <= len(reading.words_in[sentence.number - 1]) <= _WORDS[1]]
    if not fitting:
        return min(body, key=lambda sentence: max(len(reading.words_in[sentence.number - 1]), _WORDS[1]))
    return next((sentence for sentence in fitting[:_LEADS] if not _leans_at_once(reading, sentence)), fitting[0])


def _point(reading: Reading, sentence: Sentence) -> DraftPoint:
    start, end = reading.ranges[sentence.number - 1]
    return DraftPoint.model_construct(text=" ".join(reading.article.text[start:end].split()), sentences=[sentence.number])


def _content(reading: Reading, sentence: Sentence) -> frozenset[str]:
    return reading.content_in[sentence.number - 1]


def _weights(reading: Reading, body: list[Sentence]) -> dict[str, float]:
    """How much a stem is worth: by the number of sentences that have it, damped."""
    counts = Counter(chain.from_iterable(_content(reading, sentence) for sentence in body))
    return {stem: log2(count + 1) if count > 1 else 0.0 for stem, count in counts.items()}


def _gain(reading: Reading, sentence: Sentence, covered: frozenset[str], weights: dict[str, float]) -> float:
    """What a sentence adds, per word, with a bonus for figures and a discount by position."""
    content = _content(reading, sentence)
    new = sum(map(weights.__getitem__, content - covered))
    figures = sum(quantity.kind in _TELLING_KINDS for quantity in reading.quantities_in[sentence.number - 1])
    return (new + 2.0 * min(figures, 2)) / (len(content) + _EVEN) / (1 + sentence.paragraph / _HALVED)


def _stands_alone(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence can be read without the one before it: whole, long enough, nothing in it that leans on another one."""
    said = reading.words_in[sentence.number - 1]
    if not _WORDS[0] <= len(said) <= _WORDS[1] or reading.article.text[sentence.end - 1] not in _ENDS:
        return False
    if _leans_forward(said) or _is_bare(reading, said) or any(phrase in sentence.text for phrase in _NOTHING_SAID):
        return False
    if _TURN.match(sentence.text) or _has_loose_pronoun(reading, sentence, said) or _is_talk(reading, sentence, said):
        return False
    return not any(
        reading.antecedent(report.source) or _is_reply(reading, sentence, report) for report in reading.attributions_in[sentence.number - 1]
    )


def _is_reply(reading: Reading, sentence: Sentence, report: Attribution) -> bool:
    """Whether a stance is taken to what only a sentence before tells: "Osei disputed the figure"."""
    reply = reading.replies.get(report.cue)
    return reply is not None and reply.to[0] < sentence.start


def _leans_forward(said: Sequence[Word]) -> bool:
    """Whether the first word leans on the sentence before: "However", "She’ll", "A second one"."""
    first = said[0].lower
    short = re.split("['’]", first, maxsplit=1)[0]
    return short in _DANGLING or (first in {"a", "the"} and said[1].lower in _FURTHER)


def _is_talk(reading: Reading, sentence: Sentence, said: Sequence[Word]) -> bool:
    """Whether the sentence is for the most part a quotation, or one side of a conversation: it has an "I" outside marks."""
    around = reading.quotations_around(sentence)
    if any(word.lower in _OURS and not _is_quoted(around, word.start) for word in said):
        return True
    pieces = (piece for quotation in around for piece in quotation.pieces)
    quoted = sum(max(min(end, sentence.end) - max(start, sentence.start), 0) for start, end in pieces)
    return quoted * 2 > sentence.end - sentence.start


def _leans_at_once(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins with what points at something before it: "This page is no longer being updated."."""
    return reading.words_in[sentence.number - 1][0].lower in _POINTING


def _is_quoted(around: Sequence[Quotation], offset: int) -> bool:
    return any(quotation.outer[0] <= offset < quotation.outer[1] for quotation in around)


def _is_bare(reading: Reading, said: Sequence[Word]) -> bool:
    """Whether the subject is a thing that only the article before says which one it is: "The plan would …", but "The plan for Tarn …"."""
    if said[0].lower != "the":
        return False
    text = reading.article.text
    behind = next((at for at in range(1, min(len(said), _SUBJECT)) if said[at].lower in _TELLING or text[said[at].start].isupper()), None)
    verb = next((at for at in range(2, min(len(said), _SUBJECT)) if said[at].lower in AUXILIARIES or said[at].lower in CUES), _SUBJECT)
    return behind is None or behind > verb


def _has_loose_pronoun(reading: Reading, sentence: Sentence, said: Sequence[Word]) -> bool:
    """Whether a pronoun for a person stands before anybody whom it could mean."""
    pronoun = next((word.start for word in said if word.lower in _PERSONAL), None)
    if pronoun is None:
        return False
    return not any(who.kind in {"person", "group"} and place[0] >= sentence.start for place, who in reading.resolver.before(pronoun, _NEAR))
