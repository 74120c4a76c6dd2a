"""Attributions that stand inside the marks, as in French (« Un client qui part, prévient-il, ne revient pas. »).

Owns what of a piece is quoted and what is the reporter's. An insertion ends with its clause, or else where the quoted words visibly go on.
In doubt it reaches to the end of its sentence: words are then left out, and none is given to a speaker who did not say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.reading.foreign_speakers import verb_at

if TYPE_CHECKING:
    from summarizer.reading.foreign_cues import Voice
    from summarizer.reading.foreign_phrases import Grammar
    from summarizer.reading.model import Range
    from summarizer.reading.pieces import Piece

__all__ = ["Stretch", "quoted"]

_OPENERS = frozenset(",—–!?…")
_DASHES = frozenset("—–-")
_STOPS = frozenset(".!?…")
_LONGEST = 60  # tokens of an insertion; what is longer is no aside
_MOST = 6  # insertions in one pair of marks


class Stretch(NamedTuple):
    """The quoted words between two marks, and who is said to say them there."""

    pieces: tuple[Range, ...]
    voice: Voice | None


class _Aside(NamedTuple):
    """An insertion, in offsets, with its speaker."""

    start: int
    end: int
    voice: Voice


def quoted(grammar: Grammar, piece: Piece) -> Stretch:
    """What of `piece` is quoted, and the speaker of the first attribution inside it."""
    asides = _asides(grammar, piece) if grammar.language.inside else []
    starts = [piece.start, *(aside.end for aside in asides)]
    ends = [*(aside.start for aside in asides), piece.end]
    pieces = (_trimmed(grammar.words.text, start, end) for start, end in zip(starts, ends, strict=True))
    kept = tuple((start, end) for start, end in pieces if start < end)
    return Stretch(kept, asides[0].voice) if asides and kept else Stretch(((piece.start, piece.end),), None)


def _asides(grammar: Grammar, piece: Piece) -> list[_Aside]:
    found: list[_Aside] = []
    words, k = grammar.words, piece.first + 2
    behind = min(piece.last, len(words))
    while k < behind and len(found) < _MOST:
        aside = _aside(grammar, k, behind) if words.low[k - 1] in _OPENERS and not words.capital(k) else None
        if aside is None:
            k += 1
            continue
        start = words.starts[k - 1] if words.low[k - 1] not in _STOPS else words.starts[k]
        found.append(_Aside(start, aside[0], aside[1]))
        k = max(words.at(aside[0]), k + 1)
    return found


def _aside(grammar: Grammar, first: int, limit: int) -> tuple[int, Voice] | None:
    """The offset at which the insertion ends whose verb is at `first`, and its speaker."""
    cue = verb_at(grammar, first)
    if cue is None or not cue.finite:
        return None
    voice = grammar.inverted(cue, limit)
    if voice is None and cue.behind < limit and grammar.words.low[cue.behind] in _DASHES and grammar.words.low[first - 1] in _DASHES:
        voice = grammar.alone(cue)
    if voice is None or not (voice.gender is not None or _is_speaker(grammar, voice, compound=cue.behind - cue.first > 1)):
        return None
    end = _end(grammar, first, grammar.words.at(voice.speaker[1]), limit, pronoun=voice.gender is not None)
    return grammar.words.ends[min(end, limit - 1)], voice


def _is_speaker(grammar: Grammar, voice: Voice, *, compound: bool) -> bool:
    """Whether the noun phrase behind the verb is its subject and not its object: “…, explique la règle, …” goes on with what is quoted."""
    phrase = grammar.words.at(voice.speaker[0]), grammar.words.at(voice.speaker[1])
    return compound or grammar.can_speak(phrase)


def _end(grammar: Grammar, first: int, behind: int, limit: int, *, pronoun: bool) -> int:
    """The sign that ends the insertion which begins at `first` and whose subject ends before `behind`."""
    low = grammar.words.low
    if low[first - 1] in _DASHES:
        return next((k for k in range(behind, min(limit, first + _LONGEST)) if low[k] in _DASHES), limit)
    for k in range(behind, min(limit, first + _LONGEST)):
        if low[k] in _STOPS and not _abbreviates(grammar, k):
            return k
        if low[k] == "," and k + 1 < limit and (pronoun or _goes_on(grammar, k + 1, limit)):
            return k
    return limit


def _abbreviates(grammar: Grammar, k: int) -> bool:
    """Whether a full stop belongs to a word (“M. Lassalvy”)."""
    before = grammar.words.low[k - 1]
    return grammar.words.low[k] == "." and (before in grammar.nouns.honorifics or (len(before) == 1 and grammar.words.capital(k - 1)))


def _goes_on(grammar: Grammar, first: int, limit: int) -> bool:
    """Whether the quoted words go on at `first`: with a clause, and not with what describes the speaker or the occasion."""
    low, language = grammar.words.low, grammar.language
    if low[first] in language.relatives or grammar.cue_at(first) is not None or low[first].endswith(("ant", "ando", "endo")):
        return False
    if low[first] in language.resumed or grammar.elided(first) in language.resumed:
        return True
    for k in range(first, min(limit, first + _LONGEST)):
        if low[k] == "," or low[k] in _STOPS:
            return False
        if low[k] in language.resumed or grammar.elided(k) in language.resumed:
            return low[k] not in language.joined
    return False


def _trimmed(text: str, start: int, end: int) -> Range:
    """The stretch without white space at its ends, nor a comma or dash of the insertion."""
    while start < end and (text[start].isspace() or text[start] in ",—–"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",—–"):
        end -= 1
    return start, end
