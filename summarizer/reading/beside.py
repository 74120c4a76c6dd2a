"""Attributions that stand neither right behind nor right before a quoted piece: at the end of its sentence, in a noun, below it.

Every function returns the first attribution that its position offers, or `None`; which position goes first is for
`summarizer.reading.quotations` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.cues import CUES, SPEECH_NOUNS
from summarizer.lexicons.function_words import TIMES
from summarizer.reading.found import CLOSING_ON, REPORTING, SHORT, TIGHT, Found, phrase_at
from summarizer.reading.phrases import REACH, Tokens, core_end, phrase_end
from summarizer.reading.speakers import subject
from summarizer.reading.verbs import is_verb

if TYPE_CHECKING:
    from summarizer.reading.pieces import Page, Piece

__all__ = ["channel", "possessor", "signature", "trailing"]

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
_DASHES = frozenset({"—", "–", "-", "―"})


def trailing(page: Page, piece: Piece) -> Found | None:
    """An attribution at the end of the fragment's sentence: …, the groups say. …, according to Osei."""
    low = page.words.low
    _, behind = page.bounds(page.sentence_of(piece))
    for k in range(piece.last + 1, min(behind, piece.last + REACH)):
        if k in page.solid:
            return None
        if low[k] == "according":
            return phrase_at(page, k + 2, behind, (k, k + 2))
        if low[k : k + 4] == ["in", "the", "words", "of"]:
            return phrase_at(page, k + 4, behind, (k, k + 4))
        if low[k] == ",":
            found = _short_attribution(page, k + 1, behind)
            if found is not None:
                return found
    return None


def channel(page: Page, piece: Piece, found: Found) -> Tokens | None:
    """Through whom the article has the words, beside the speaker: “They knew,” Osei said, according to the Lund Post."""
    floor, behind = page.bounds(page.sentence_of(piece))
    low = page.words.low
    taken = {found.speaker[0], found.cue[0] if found.cue else -1}
    for k in (*range(max(floor, piece.first - REACH), piece.first), *range(piece.last + 1, min(behind, piece.last + REACH))):
        if low[k] in {"citing", "quoting"} or (low[k] == "according" and k > piece.last):
            first = k + 1 if low[k] != "according" else k + 2
            end = core_end(page.words, first, behind, page.walls) if first < behind else first
            return (first, end) if end > first and not taken & {k, first} else None
    return None


def _short_attribution(page: Page, first: int, behind: int) -> Found | None:
    """A subject, a speech verb and then the end of the sentence, a time or a comma."""
    words, low = page.words, page.words.low
    for k in range(first, min(first + SHORT, behind)):
        if low[k] == ",":
            return None
        if low[k] not in CUES or CUES[low[k]].group not in REPORTING or not is_verb(words, k):
            continue
        if k == first:
            return phrase_at(page, first + 1, behind, (first, first + 1))
        found = subject(words, first, k, page.walls)
        ends = k + 1 >= behind or low[k + 1] in CLOSING_ON or low[k + 1] in TIMES
        return Found(found, (k, k + 1)) if ends and found is not None and found[0] == first else None
    return None


def possessor(page: Page, piece: Piece) -> Found | None:
    """The owner of words that a noun names: Osei's warning that the mine is “dead”."""
    words, low = page.words, page.words.low
    floor = max(words.at(page.sentence_of(piece).start), piece.first - TIGHT)
    for k in range(piece.first - 1, floor, -1):
        if low[k] not in SPEECH_NOUNS:
            continue
        for owner in range(k - 1, max(floor, k - 4) - 1, -1):
            if low[owner] in _POSSESSIVES:
                return Found((owner, owner + 1), (k, k + 1))
            if low[owner].endswith("'s"):
                first = owner
                while first > floor and words.capital(first) and words.capital(first - 1):
                    first -= 1
                return Found((first, owner + 1), (k, k + 1))
    return None


def signature(page: Page, piece: Piece) -> Found | None:
    """A name behind a dash in a paragraph of its own below the quotation."""
    words = page.words
    first = piece.last + 1
    if first + 1 >= len(words) or words.low[first] not in _DASHES or not words.capital(first + 1):
        return None
    sentence = page.article.sentence_at(words.starts[first + 1])  # a dash that opens a paragraph may stand before its sentence, as a bullet
    behind = words.at(sentence.end)
    if sentence.paragraph != piece.paragraph + 1 or behind - first > 20:  # noqa: PLR2004 - a name with its office, not a sentence
        return None
    end = phrase_end(words, first + 1, behind, page.walls)
    return Found((first + 1, end), None) if end > first + 1 else None
