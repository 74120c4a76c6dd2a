"""Whose words somebody else quotes: "Tern Wire quoted Ivo Lund as saying", "Ivo Lund was quoted by Tern Wire as saying".

Owns the reading of that construction from the participle. Where it stands beside a quotation is for `summarizer.reading.quotations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.cues import CUES, DOCUMENT_HEADS
from summarizer.lexicons.function_words import ADVERBS, BE
from summarizer.reading.phrases import REACH, Tokens, core_end
from summarizer.reading.speakers import subject

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from summarizer.reading.words import Words

__all__ = ["Relayed", "participle", "relayed"]

_QUOTING = frozenset({"quoted", "quotes", "quote", "cited"})
_PRONOUNS = frozenset({"him", "her", "them", "it", "us", "me"})
_SAYING = frozenset({"say", "tell", "claim"})


class Relayed(NamedTuple):
    """The speaker and through whom the words came, in tokens."""

    speaker: Tokens
    via: Tokens | None


def participle(words: Words, quoting: int, behind: int) -> int | None:
    """The "saying" that belongs to the verb at `quoting`, before `behind`."""
    low = words.low
    if low[quoting] not in _QUOTING:
        return None
    within = range(quoting + 1, min(behind - 1, quoting + REACH))
    return next((k + 1 for k in within if low[k] == "as" and _is_saying(words, k + 1)), None)


def _is_saying(words: Words, k: int) -> bool:
    cue = CUES.get(words.low[k])
    return cue is not None and cue.form == "ing" and cue.group in _SAYING


def relayed(words: Words, floor: int, saying: int, behind: int, walls: AbstractSet[int]) -> Relayed | None:
    """Who says, and through whom, what follows or precedes the "saying" at `saying`; looked for back to `floor`."""
    low = words.low
    if saying - 2 <= floor or low[saying - 1] != "as" or not _is_saying(words, saying):
        return None
    floor = max(floor, saying - REACH)
    quoting = next((k for k in range(saying - 2, floor, -1) if low[k] in _QUOTING), None)
    if quoting is None or not walls.isdisjoint(range(quoting, saying)):
        return None
    before = quoting - 1
    while before > floor and low[before] in ADVERBS:
        before -= 1
    found = subject(words, floor, quoting, walls)
    if low[before] in BE:
        return Relayed(found, _by(words, quoting + 1, saying - 1, walls) or _by(words, saying + 1, behind, walls)) if found else None
    object_ = (quoting + 1, saying - 1)
    if low[object_[1] - 1] == ",":
        object_ = object_[0], object_[1] - 1
    if object_[0] >= object_[1] or low[object_[0]] in _PRONOUNS or (found is not None and _is_unnamed(words, found)):
        return None
    return Relayed(object_, found)


def _is_unnamed(words: Words, source: Tokens) -> bool:
    """Whether a document that nobody answers for quotes: what "a tweet" has somebody say is the tweet's word."""
    return words.low[source[0]] in {"a", "an"} and words.low[source[1] - 1] in DOCUMENT_HEADS


def _by(words: Words, first: int, behind: int, walls: AbstractSet[int]) -> Tokens | None:
    """Whom a "by" at `first` names."""
    if first + 1 >= behind or words.low[first] != "by":
        return None
    end = core_end(words, first + 1, behind, walls)
    return (first + 1, end) if end > first + 1 else None
