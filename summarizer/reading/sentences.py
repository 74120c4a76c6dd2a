"""What of a sentence can stand alone: without dateline, connective and stray punctuation at its ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer import structure
from summarizer.reading.stamps import stamp_end

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.reading.model import Range

__all__ = ["sentence_range", "trimmed"]

_LOOSE = r"[ \t\r\n,;:\u00a0\ufeff]*"
_OPENING = re.compile(
    _LOOSE
    + r"(?:(?:However|Meanwhile|Still|In addition|Moreover|Also|Separately),|(?:But|And|and|but|while|whereas|although|though|[-•*–—]) )?"
    + _LOOSE
)
"""What joins a sentence to the one before, a clause to its neighbor, or an item to its list; none is part of what is said."""

_CLOSING = ("and", "but", "while", "whereas", "although", "though", "-", "–", "—")
_LOOSE_ENDS = " \t\r\n,;:\u00a0\ufeff"


def trimmed(text: str, place: Range) -> Range:
    """The range without white space, commas and joining words at its ends."""
    start, end = place
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    end = start + len(text[start:end].rstrip(_LOOSE_ENDS))
    last = text[text.rfind(" ", start, end) + 1 : end]
    if last in _CLOSING:
        end = start + len(text[start : end - len(last)].rstrip(_LOOSE_ENDS))
    return start, end


def sentence_range(text: str, sentence: Sentence) -> Range:
    """The sentence without the dateline, the clock time or the connective that it may begin with."""
    dateline = structure.dateline(text, sentence.start, sentence.end)
    return trimmed(text, (dateline[1] if dateline else stamp_end(text, sentence.start, sentence.end), sentence.end))
