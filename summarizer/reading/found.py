"""What a look for a speaker yields, and the words that several of those looks share.

Owns `Found`. Where to look is for `behind`, `ahead` and `beside`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.lexicons.titles import PERSON_HEADS
from summarizer.reading.phrases import Tokens, phrase_end

if TYPE_CHECKING:
    from summarizer.reading.pieces import Page

__all__ = ["CLOSING_ON", "REPORTING", "SHORT", "SPEECH", "TIGHT", "Found", "phrase_at"]

SPEECH = frozenset({"say", "tell", "claim"})
"""Groups of cues that take the words themselves."""
REPORTING = SPEECH | {"think", "deny", "confirm"}
CLOSING_ON = frozenset(". , in on at during after to of as while when".split())
"""What may follow an attribution that reports nothing more: its time, place or hearer."""
TIGHT = 15
"""Tokens between a quotation that ended its sentence and the verb of an attribution that still belongs to it."""
SHORT = 12
"""Tokens of a subject in an attribution at the end of a sentence."""

_FULL = 2  # a given name and a surname


class Found(NamedTuple):
    """A speaker and the cue that says so, in tokens."""

    speaker: Tokens
    cue: Tokens | None


def phrase_at(page: Page, first: int, limit: int, cue: Tokens) -> Found | None:
    """The noun phrase that starts at `first`, as the speaker whose cue is `cue`."""
    end = phrase_end(page.words, first, limit, page.walls) if first < limit else first
    return Found((first, _named_end(page, end, limit)), cue) if end > first else None


def _named_end(page: Page, end: int, limit: int) -> int:
    """Where a description ends with the name behind its comma: “…,” said the minister's lawyer, Ivo Lund."""
    words, low = page.words, page.words.low
    if end + _FULL >= limit or low[end] != "," or low[end - 1] not in PERSON_HEADS:
        return end
    behind = end + 1
    while behind < limit and words.capital(behind) and behind - end <= SHORT:
        behind += 1
    closes = behind == limit or low[behind] in {".", ","}
    return behind if behind - end > _FULL and closes else end
