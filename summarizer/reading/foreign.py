"""Who says a quotation in another language than English: only where a table of that language's reporting verbs says so.

Owns the two places beside a quotation ("…", sagte Ines Vogt; Ines Vogt sagte: "…") and the plain noun phrase there. Whatever is more
involved than that has no speaker, and pronouns are none: nothing of their language is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.lexicons.foreign import LANGUAGES, Verbs
from summarizer.reading.found import Found

if TYPE_CHECKING:
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Page, Piece

__all__ = ["foreign_speaker"]

_LONGEST = 12  # tokens of a noun phrase: "le ministre de l’Intérieur et des Cultes Luc Morel" has nine
_PLAIN = 3  # tokens of a noun phrase without a name: "le premier ministre"
_SHORTEST = 3  # letters of a noun; "er", "il" and "ella" are pronouns, and stand alone
_LONGEST_CUE = 2


def foreign_speaker(page: Page, piece: Piece, language: str) -> Found | None:
    """The speaker beside the quotation `piece`, in a `language` that is not English."""
    verbs = LANGUAGES.get(language)
    if verbs is None:
        return None
    return _behind(page, piece, verbs) or _before(page, piece, verbs)


def _behind(page: Page, piece: Piece, verbs: Verbs) -> Found | None:
    """The verb right behind the closing mark or its comma, and the noun phrase behind that."""
    words, low = page.words, page.words.low
    first = piece.last + 1
    if first < len(words) and low[first] in {",", "—", "–"}:
        first += 1
    if not piece.closed or first >= len(words) or page.article.sentence_at(words.starts[first]).paragraph != piece.paragraph:
        return None
    limit = min(words.at(page.article.sentence_at(words.starts[first]).end), first + _LONGEST)
    cue = _cue_at(page, first, limit, verbs)
    if cue is None:
        return None
    part = verbs.apart.get(low[first])
    limit = next((k for k in range(cue[1], limit) if low[k] == part), limit)
    found = _phrase(page, cue[1], limit, verbs)
    return Found(found, cue) if found is not None else None


def _before(page: Page, piece: Piece, verbs: Verbs) -> Found | None:
    """The verb right before the colon or comma that leads up to the quotation, and the noun phrase that opens its sentence."""
    if piece.lead not in {"colon", "comma"}:
        return None
    first = page.words.at(page.sentence_of(piece).start)
    for size in range(1, _LONGEST_CUE + 1):
        verb = piece.first - 1 - size
        if verb > first and tuple(page.words.low[verb : verb + size]) in verbs.cues and verb - first <= _LONGEST:
            found = _phrase(page, first, verb, verbs, opens=True)
            return Found(found, (verb, verb + size)) if found is not None and found[1] == verb else None
    return None


def _cue_at(page: Page, first: int, limit: int, verbs: Verbs) -> Tokens | None:
    low = page.words.low
    for size in range(min(_LONGEST_CUE, limit - first), 0, -1):
        if tuple(low[first : first + size]) in verbs.cues:
            return first, first + size
    return (first, first + 1) if first < limit and low[first] in verbs.apart else None


def _phrase(page: Page, first: int, limit: int, verbs: Verbs, *, opens: bool = False) -> Tokens | None:
    """The noun phrase at `first`: small words and then the name with its capitals, up to a small word behind it or a sign.

    Where it `opens` a sentence a first capital is no name's. Without any capital only a short phrase up to a sign is one ("le ministre").
    """
    words, low = page.words, page.words.low
    named = False
    behind = first
    while behind < limit and words.written[behind][0].isalnum():
        capital = words.capital(behind)
        if named and not capital and low[behind] not in verbs.particles:
            break
        named = named or (capital and not (opens and behind == first))
        behind += 1
    length = behind - first
    if length == 1:
        return (first, behind) if words.capital(first) and len(low[first]) >= _SHORTEST else None
    return (first, behind) if named or 0 < length <= _PLAIN else None
