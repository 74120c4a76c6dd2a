"""Who says a quotation in another language than English, by what stands beside it and in its sentence.

Owns the places: behind the closing mark, before the opening one, and the clause around a quoted part of one. Attributions inside the marks
are for `foreign_incises`, the subject of a verb for `foreign_subjects`, pronouns for `foreign_people`. Whatever
is more involved than that has no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.foreign_cues import DROPPED, Cue, Voice
from summarizer.reading.foreign_subjects import CUES, cue_before, last_voice, subject
from summarizer.reading.phrases import REACH

if TYPE_CHECKING:
    from summarizer.reading.foreign_phrases import Grammar
    from summarizer.reading.phrases import Tokens
    from summarizer.reading.pieces import Piece

__all__ = ["before", "behind", "goes_on", "in_clause", "label", "reporter", "verb_at"]

_CLITICS = 2  # pronouns before a verb


# --- behind the closing mark -----------------------------------------------------------------------------------------------


def behind(grammar: Grammar, piece: Piece) -> Voice | None:
    """The verb right behind the closing mark or its comma, and the subject behind that."""
    words = grammar.words
    first = piece.last + 1
    if first < len(words) and words.low[first] in {",", "—", "–"}:
        first += 1
    elif first + 1 < len(words) and words.low[first] == "." and words.low[first + 1] in grammar.language.after_marks:
        first += 1  # «…». Così il sindaco
    if not piece.closed or first >= len(words):
        return None
    sentence = grammar.page.article.sentence_at(words.starts[first])
    limit = words.at(sentence.end)
    opens = words.capital(first) and words.low[first] not in grammar.language.after_marks
    if sentence.paragraph != piece.paragraph or first >= limit or opens:
        return None
    found = attribution_at(grammar, first, limit)
    unknown = grammar.unknown_at(first) if found is None or found.gender == DROPPED else None
    return (grammar.inverted(unknown, limit) if unknown is not None else None) or found


def goes_on(grammar: Grammar, piece: Piece) -> bool:
    """Whether the sentence goes on behind the closing mark, as with an attribution that no table has."""
    words, first = grammar.words, piece.last + 1
    first += first < len(words) and words.low[first] in {",", "—", "–"}
    if not piece.closed or first >= len(words):
        return False
    same = grammar.page.article.sentence_at(words.starts[first]).number == grammar.page.article.sentence_at(piece.close).number
    return same and words.low[first][0].isalnum()


def attribution_at(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """The attribution that begins at a token: a verb and its subject, or a preposition and the source."""
    words, low = grammar.words, grammar.words.low
    source = grammar.source_at(first) or (first + 1 if low[first] in grammar.language.after_marks else 0)
    if source:
        phrase = grammar.phrase(source, limit)
        return Voice(words.range(*phrase), words.range(first, source)) if phrase is not None else None
    if low[first] in grammar.language.apart:
        return _apart(grammar, first, limit)
    cue = verb_at(grammar, first)
    return (grammar.inverted(cue, limit) or grammar.alone(cue)) if cue is not None and cue.finite else None


def verb_at(grammar: Grammar, first: int) -> Cue | None:
    """The verb at a token or behind the pronouns that stand before it: “lui a rétorqué”, “se lamentó”."""
    k = first
    while k < min(first + _CLITICS, len(grammar.words) - 1) and grammar.words.low[k] in grammar.language.clitics:
        k += 1
    return grammar.cue_at(k)


def _apart(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """A verb in two parts of which the second one ends the clause."""
    cue = grammar.cue_at(first) or Cue(first, first + 1)
    parts = grammar.language.apart[grammar.words.low[first]]
    known = grammar.words.low[first] in grammar.language.finite
    closed = any(grammar.words.low[k] in parts for k in range(first + 1, min(limit, first + REACH)))
    return grammar.inverted(cue, limit) if closed or known else None


# --- before the opening mark -----------------------------------------------------------------------------------------------


def before(grammar: Grammar, piece: Piece) -> Voice | None:
    """The subject of the last verb of the sentence before the colon or comma that leads up to a quotation."""
    if piece.lead not in {"colon", "comma"}:
        return None
    floor = grammar.opening(grammar.page.sentence_of(piece))
    return last_voice(grammar, floor, piece.first)


def label(grammar: Grammar, piece: Piece) -> Tokens | None:
    """The noun phrase that is all there is before a colon: “Ines Vogt: „…“”. Whether it is somebody is not known here."""
    floor = grammar.opening(grammar.page.sentence_of(piece))
    if piece.lead != "colon" or floor >= piece.first - 1:
        return None
    phrase = grammar.phrase(floor, piece.first - 1)
    return phrase if phrase is not None and phrase[1] == piece.first - 1 else None


def reporter(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """Who speaks in the sentence of these tokens: the subject of its last reporting verb."""
    return last_voice(grammar, first, min(limit, first + REACH))


# --- around a part of a clause ---------------------------------------------------------------------------------------------


def in_clause(grammar: Grammar, piece: Piece) -> tuple[Voice | None, Cue | None]:
    """Whose words a quoted part of a clause are: the subject of the nearest verb before it, or the attribution behind its clause."""
    sentence = grammar.page.sentence_of(piece)
    floor, limit = grammar.opening(sentence), grammar.words.at(sentence.end)
    seen = 0
    for k in range(piece.first - 1, max(floor, piece.first - REACH) - 1, -1):
        cue = cue_before(grammar, k, floor) if seen < CUES else None
        if cue is not None:
            seen += 1
            found = subject(grammar, cue, floor, piece.first)
            if found is not None:
                return found, cue
        source = grammar.source_at(k)
        phrase = grammar.phrase(source, piece.first) if source and k not in grammar.quoted else None
        if phrase is not None:
            return Voice(grammar.words.range(*phrase), grammar.words.range(k, source)), None
    return _trailing(grammar, piece, limit) or _of_opinion(grammar, piece, floor), None


def _of_opinion(grammar: Grammar, piece: Piece, floor: int) -> Voice | None:
    """The one whose view a sentence gives: “Pour le président du club, Alain Mercier, c’est « un coup d’arrêt »”."""
    if floor + 1 >= piece.first or grammar.words.low[floor] not in grammar.language.opinion:
        return None
    phrase = grammar.phrase(floor + 1, piece.first)
    if phrase is None or not (grammar.language.nouns or grammar.words.low[phrase[1]] == ","):
        return None
    somebody = any(grammar.is_person_noun(k) for k in range(*phrase)) or (grammar.words.capital(phrase[0]) and not grammar.language.nouns)
    return Voice(grammar.words.range(*phrase), grammar.words.range(floor, floor + 1)) if somebody else None


def _trailing(grammar: Grammar, piece: Piece, limit: int) -> Voice | None:
    """The attribution behind a comma later in the sentence (“… „deutlich“ verschieben, warnte der Verband”)."""
    low = grammar.words.low
    for k in range(piece.last + 1, min(limit - 1, piece.last + REACH)):
        if k in grammar.quoted:
            return None
        if low[k] == ",":
            found = attribution_at(grammar, k + 1, limit)
            if found is not None:
                return found
    return None
