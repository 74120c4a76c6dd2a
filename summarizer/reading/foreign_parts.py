"""Words in marks inside a clause, in other languages than English: whether they can be somebody's at all.

Owns the difference between what is said and what is only called so: titles, names, terms. In doubt they are only called so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.reading.foreign_cues import Cue
    from summarizer.reading.foreign_phrases import Grammar
    from summarizer.reading.pieces import Piece

__all__ = ["is_reported", "may_be_said"]

_TERM = 2  # words: what is that short behind an article may be a term that is only used
_GERMAN_ARTICLES = frozenset("den dem des".split())  # those that open no subject


def may_be_said(grammar: Grammar, piece: Piece, cue: Cue | None, *, beside_it: bool = False) -> bool:
    """Whether the words of `piece` may be somebody's; `cue` is the verb of their clause, `beside_it` that somebody stands right behind."""
    words = grammar.words
    inner = [k for k in range(piece.first + 1, piece.last) if words.low[k][0].isalnum()]
    if not inner:
        return False
    called = cue is not None and _is_called(grammar, cue)
    if grammar.language.nouns:
        return _is_said_in_german(grammar, inner, piece.first - 1, called=called)
    if words.capital(inner[0]):
        return beside_it
    small = grammar.breaks(inner[0]) or words.low[inner[0]] in grammar.language.links
    return called or small or len(inner) > _TERM or not _is_determined(grammar, piece.first - 1)


def _is_said_in_german(grammar: Grammar, inner: list[int], before: int, *, called: bool) -> bool:
    """The same where every noun has a capital: behind another noun it is a name (“das Sturmtief „Henrike“”)."""
    words = grammar.words
    if not words.capital(inner[0]):
        return True
    if words.capital(before):
        return False
    named = all(words.capital(k) for k in inner) or len(inner) <= _TERM or _is_determined(grammar, before)
    return called or not named


def _is_determined(grammar: Grammar, before: int) -> bool:
    """Whether a name or a term may stand behind the token: an article, or a noun."""
    low, language = grammar.words.low[before], grammar.language
    if low in language.articles or low in _GERMAN_ARTICLES:
        return True
    small = low in language.links or low in language.breaks or low in language.resumed
    return not language.nouns and not small and not _is_verb(grammar, before)


def _is_verb(grammar: Grammar, k: int) -> bool:
    cues = (grammar.cue_at(at) for at in range(max(k - 2, 0), k + 1))
    return any(cue is not None and cue.behind > k for cue in cues)


def _is_called(grammar: Grammar, cue: Cue) -> bool:
    """Whether the verb of the clause is one that gives something a name."""
    return any(grammar.bare(k) in grammar.language.calling for k in range(cue.first, cue.behind))


def is_reported(grammar: Grammar, piece: Piece) -> bool:
    """Whether the verbs before `piece` in its sentence show that somebody is reported: “es habe jemand gesungen, „und dann …“”."""
    first = grammar.words.at(grammar.page.sentence_of(piece).start)
    return any(grammar.words.low[k] in grammar.language.subjunctive for k in range(first, piece.first))
