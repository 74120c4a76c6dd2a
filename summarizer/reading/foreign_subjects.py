"""The subject of a reporting verb in running text of other languages than English.

Owns `subject`, and `last_voice`, the subject of the last such verb of a stretch. Goes by commas, by what begins a clause and, in German, by
the verb's place behind the first phrase of its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.reading.foreign_cues import Cue, Voice
from summarizer.reading.phrases import REACH

if TYPE_CHECKING:
    from summarizer.reading.foreign_phrases import Grammar

__all__ = ["CUES", "cue_before", "last_voice", "subject"]

CUES = 4
"""Verbs left of a quotation that are looked at for a subject."""

_SEGMENTS = 5  # stretches between commas that are looked at for the subject of a verb
_DASHES = frozenset("—–")


def last_voice(grammar: Grammar, floor: int, limit: int) -> Voice | None:
    """The subject of the last reporting verb between two tokens that has one."""
    seen, k = 0, limit - 1
    while k >= max(floor, limit - REACH) and seen < CUES:
        cue = cue_before(grammar, k, floor)
        if cue is not None:
            found = subject(grammar, cue, floor, limit)
            if found is not None:
                return found
            seen += 1
        k -= 1
    return None


def cue_before(grammar: Grammar, k: int, floor: int) -> Cue | None:
    """The reporting verb that begins at the token `k` of running text; a noun that is spelled like one is none."""
    words = grammar.words
    if k in grammar.quoted or (words.capital(k) and k > floor):
        return None
    if words.low[k] in grammar.language.apart and words.low[k] not in grammar.language.auxiliaries:
        parts = grammar.language.apart[words.low[k]]
        limit = min(k + REACH, words.at(grammar.page.article.sentence_at(words.starts[k]).end))
        if any(words.low[at] in parts and at not in grammar.quoted for at in range(k + 1, limit)):
            return Cue(k, k + 1)
    cue = grammar.cue_at(k)
    noun = k > floor and words.low[k - 1] in grammar.language.articles
    if cue is None or (noun and cue.behind == cue.first + 1 and cue.pronoun is None and cue.finite):
        return None
    return cue


def subject(grammar: Grammar, cue: Cue, floor: int, limit: int) -> Voice | None:
    """Whose verb it is: the pronoun tied to it, the noun phrase before it in its clause, or the one right behind it."""
    if cue.pronoun is not None:
        return cue.pronoun
    if not cue.finite:
        return _of_sentence(grammar, cue, floor)
    verb = grammar.words.range(cue.first, cue.behind)
    found = _before_verb(grammar, cue, max(floor, cue.first - REACH))
    if found is None or (grammar.language.nouns and _is_object(grammar, found)):
        found = grammar.inverted(cue, limit) or found or _before_verb(grammar, cue, max(floor, cue.first - REACH), inserted=True)
    return found._replace(cue=verb) if found is not None else None


def _is_object(grammar: Grammar, found: Voice) -> bool:
    """Whether what stands before a German verb is its object: “Die Vorwürfe nannte Vogt „absurd““, “Die Kritik nannte er „absurd““."""
    words = grammar.words
    first, verb = words.at(found.speaker[0]), words.at(found.speaker[1])
    if found.gender is not None or words.low[first] not in {"die", "das"} or verb + 1 >= len(words):
        return False
    if any(grammar.is_person_noun(k) for k in range(first, verb)):
        return False
    return words.low[verb + 1] == "er" or (words.low[verb] in grammar.language.calling and words.capital(verb + 1))


def _of_sentence(grammar: Grammar, cue: Cue, floor: int) -> Voice | None:
    """The subject of a gerund or an infinitive: that of the verb before it, or the noun phrase that opens the sentence."""
    outer = last_voice(grammar, floor, cue.first)
    if outer is not None:
        return outer
    own = _segment(grammar, floor, cue.first)
    found = _at(grammar, own, cue.first) or _at(grammar, floor, cue.first)
    return found._replace(cue=grammar.words.range(cue.first, cue.behind)) if found is not None else None


def _before_verb(grammar: Grammar, cue: Cue, floor: int, *, inserted: bool = False) -> Voice | None:
    """The subject before a verb, over relative clauses and, if `inserted`, over whatever stands between commas."""
    ends = cue.first
    for number in range(_SEGMENTS):
        start = _segment(grammar, floor, ends)
        found = _in_segment(grammar, start, ends, touching=not number)
        if found is not None:
            return found if number == 0 else _with_office(grammar, floor, start, found)
        cue_there = grammar.cue_at(start) if number and start < ends else None
        if cue_there is not None:  # "a annoncé la préfecture, qui évoque «…»"
            inverted = grammar.inverted(cue_there, ends) if cue_there.finite else None
            return inverted if inverted is not None and inverted.speaker[1] == grammar.words.ends[ends - 1] else None
        if start <= floor or (number == 0 and not inserted and not _leads_back(grammar, floor, start, ends)):
            return None
        ends = start - 1
    return None


def _segment(grammar: Grammar, floor: int, ends: int) -> int:
    """Where the stretch between signs begins that ends at the token `ends`."""
    low = grammar.words.low
    for k in range(ends - 1, floor - 1, -1):
        if low[k] in {",", ";", ":"} or k in grammar.quoted or low[k] in _DASHES:
            return k + 1
    return floor


def _leads_back(grammar: Grammar, floor: int, start: int, ends: int) -> bool:
    """Whether the subject of a verb stands before the stretch that the verb ends: nothing is left of that, or it is a relative clause."""
    if start == ends:  # a German verb behind a comma has its subject behind it, if no relative clause stands between
        return not grammar.language.nouns or grammar.words.low[_segment(grammar, floor, start - 1)] in grammar.language.relatives
    return grammar.words.low[start] in grammar.language.relatives or grammar.words.low[ends - 1] in grammar.language.joined


def _in_segment(grammar: Grammar, start: int, ends: int, *, touching: bool) -> Voice | None:
    """The noun phrase that a stretch between signs is, but for small words; `touching` where its verb follows."""
    low = grammar.words.low
    if touching:
        start = max((k for k in range(start, ends) if _begins_clause(grammar, k)), default=start)
    if start < ends and low[start] in grammar.language.joined:
        start += 1
    if touching and start < ends and low[start] in grammar.language.clauses:
        start += 1
    found = _at(grammar, start, ends)
    if found is None:
        return None
    k = grammar.words.at(found.speaker[1])
    while touching and k < ends and (low[k] in grammar.language.clitics or low[k].endswith("ment")):
        k += 1
    apart = grammar.language.nouns or low[ends - 1] in grammar.language.joined  # all that stands before a German verb is one phrase
    if k == ends or (touching and apart):
        return found
    return None


def _begins_clause(grammar: Grammar, k: int) -> bool:
    return grammar.words.low[k] in grammar.language.clauses or grammar.elided(k) in grammar.language.clauses


def _at(grammar: Grammar, first: int, limit: int) -> Voice | None:
    """The pronoun or noun phrase at a token, without a conjunction elided before it (“qu’Ana Ruiz”)."""
    if first >= limit:
        return None
    prefix = grammar.elided(first)
    conjunction = len(prefix) if prefix in grammar.language.clauses else 0
    start, end = grammar.words.range(first, first + 1)
    gender = grammar.language.pronouns.get(grammar.words.low[first][conjunction:])
    if gender is not None:
        return Voice((start + conjunction, end), None, gender)
    phrase = grammar.phrase(first, limit)
    return Voice((start + conjunction, grammar.words.ends[phrase[1] - 1]), None) if phrase is not None else None


def _with_office(grammar: Grammar, floor: int, start: int, found: Voice) -> Voice:
    """The name at `start` with the office before it: “Le maire, Luc Morel, qui hésitait, a …”."""
    opening = grammar.phrase(floor, start - 1) if start - 1 > floor else None
    if opening is None or opening[1] != start - 1 or not grammar.is_article(floor):
        return found
    return found._replace(speaker=(grammar.words.starts[floor], found.speaker[1]))
