"""What of a sentence can stand alone: without dateline, connective and stray punctuation at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer import structure

if TYPE_CHECKING:
    from summarizer.article import Sentence
    from summarizer.reading.model import Range

__all__ = ["sentence_range", "trimmed"]

_CONNECTIVES = ("However,", "But ", "And ", "Meanwhile,", "Still,", "In addition,", "Moreover,", "Also,", "Separately,")


def trimmed(text: str, place: Range) -> Range:
    """The range without white space at its ends, a connective at its start, and a comma at its end."""
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    opener = next((word for word in _CONNECTIVES if text.startswith(word, start, end)), "")
    start += len(opener)
    while start < end and text[start] in " \t\r\n,\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\r\n,;:\u00a0":
        end -= 1
    return start, end


def sentence_range(text: str, sentence: Sentence) -> Range:
    """The sentence without the dateline or the connective that it may begin with."""
    dateline = structure.dateline(text, sentence.start, sentence.end)
    return trimmed(text, (dateline[1] if dateline else sentence.start, sentence.end))
